package dev.aloft.aws.extension;

import java.time.Instant;

/**
 * The end of the execution environment.
 *
 * @param reason {@code spindown}, {@code timeout} or {@code failure}, in lower case
 * @param deadline when Lambda kills the process
 */
public record ShutdownEvent(String reason, Instant deadline) implements ExtensionEvent {}
