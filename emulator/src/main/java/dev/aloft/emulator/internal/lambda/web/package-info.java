/** Lambda Web Functions: what Lambda does with a client's request before and after the function. */
@NullMarked
package dev.aloft.emulator.internal.lambda.web;

import org.jspecify.annotations.NullMarked;
