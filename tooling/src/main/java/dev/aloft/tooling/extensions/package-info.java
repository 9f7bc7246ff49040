/**
 * A module's extensions of AWS Lambda, as the annotation processor wrote them to {@code
 * extensions.json}.
 */
@NullMarked
package dev.aloft.tooling.extensions;

import org.jspecify.annotations.NullMarked;
