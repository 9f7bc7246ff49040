/** The two APIs of AWS Lambda. */
@NullMarked
package dev.aloft.emulator.internal.lambda;

import org.jspecify.annotations.NullMarked;
