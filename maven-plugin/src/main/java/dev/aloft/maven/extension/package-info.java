/** What the plugin changes in a build before it begins. */
@NullMarked
package dev.aloft.maven.extension;

import org.jspecify.annotations.NullMarked;
