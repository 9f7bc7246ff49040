/**
 * Functions that ask for their events, over one connection or several: the order of calls that
 * Lambda and SCF share.
 */
@NullMarked
package dev.aloft.emulator.internal.pull;

import org.jspecify.annotations.NullMarked;
