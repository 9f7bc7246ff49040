/** The runtime API, the HTTP fronts and the triggers of Tencent Cloud SCF. */
@NullMarked
package dev.aloft.emulator.internal.scf;

import org.jspecify.annotations.NullMarked;
