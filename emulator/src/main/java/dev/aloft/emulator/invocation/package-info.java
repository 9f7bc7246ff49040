/**
 * What a double sends to a function and what comes back: events, requests and messages, answers and
 * failures, and the faults of their delivery. Values, apart from {@link
 * dev.aloft.emulator.invocation.Invocation}.
 */
@NullMarked
package dev.aloft.emulator.invocation;

import org.jspecify.annotations.NullMarked;
