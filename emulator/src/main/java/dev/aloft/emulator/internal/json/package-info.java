/** JSON for events and answers: the doubles depend on nothing but the JDK. */
@NullMarked
package dev.aloft.emulator.internal.json;

import org.jspecify.annotations.NullMarked;
