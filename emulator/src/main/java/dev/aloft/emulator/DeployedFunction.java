package dev.aloft.emulator;

import java.time.Duration;

/**
 * What a function is deployed with, as far as its cloud passes it on. Immutable.
 *
 * @param name the function's name
 * @param memoryMb its memory setting
 * @param timeout what deadlines are computed from; no double ends an invocation because of it
 */
public record DeployedFunction(String name, int memoryMb, Duration timeout) {}
