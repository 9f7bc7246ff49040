/** In-process doubles of the clouds. Written on the JDK alone, so that they judge independently. */
@NullMarked
package dev.aloft.emulator;

import org.jspecify.annotations.NullMarked;
