/**
 * Functions that ask for one event after the other: the order of calls that Lambda and SCF share.
 */
@NullMarked
package dev.aloft.emulator.internal.pull;

import org.jspecify.annotations.NullMarked;
