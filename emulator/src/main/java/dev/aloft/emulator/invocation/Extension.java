package dev.aloft.emulator.invocation;

import java.util.List;
import java.util.Optional;

/**
 * A registered Lambda extension, as far as it has come. Immutable.
 *
 * @param name as registered
 * @param identifier the identifier the emulator gave it
 * @param events the event types it asked for
 * @param external whether it runs outside the runtime's process, so may ask for SHUTDOWN events
 * @param waiting whether it is blocked in {@code event/next}
 * @param failure what it posted to {@code init/error} or {@code exit/error}
 * @param subscriptions what it has subscribed to; at most one
 */
public record Extension(
    String name,
    String identifier,
    List<String> events,
    boolean external,
    boolean waiting,
    Optional<Failure> failure,
    List<Subscription> subscriptions) {}
