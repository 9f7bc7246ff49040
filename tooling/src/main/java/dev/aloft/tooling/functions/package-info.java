/** A module's functions, as the annotation processor wrote them to {@code functions.json}. */
@NullMarked
package dev.aloft.tooling.functions;

import org.jspecify.annotations.NullMarked;
