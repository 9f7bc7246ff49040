/** The calls and triggers of Alibaba Cloud Function Compute. */
@NullMarked
package dev.aloft.emulator.internal.functioncompute;

import org.jspecify.annotations.NullMarked;
