/** What all descriptors have in common: files, settings of functions, names. */
@NullMarked
package dev.aloft.tooling.deploy.descriptor;

import org.jspecify.annotations.NullMarked;
