/**
 * Doubles of the clouds' sides of their protocols: {@link dev.aloft.emulator.LambdaEmulator},
 * {@link dev.aloft.emulator.ScfEmulator}, {@link dev.aloft.emulator.FunctionComputeEmulator},
 * {@link dev.aloft.emulator.ScalewayEmulator} and {@link dev.aloft.emulator.ScalewayCoreEmulator},
 * with what they have in common in {@link dev.aloft.emulator.CloudEmulator}.
 */
@NullMarked
package dev.aloft.emulator;

import org.jspecify.annotations.NullMarked;
