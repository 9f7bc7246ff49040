/** Folders of files that tools make. */
@NullMarked
package dev.aloft.tooling.files;

import org.jspecify.annotations.NullMarked;
