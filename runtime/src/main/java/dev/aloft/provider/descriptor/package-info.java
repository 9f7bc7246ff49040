/** A provider as the annotation processor sees it. Compile time only: no function loads this. */
@NullMarked
package dev.aloft.provider.descriptor;

import org.jspecify.annotations.NullMarked;
