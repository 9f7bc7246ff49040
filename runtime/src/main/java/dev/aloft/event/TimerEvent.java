package dev.aloft.event;

import java.time.Instant;

/**
 * A tick of a schedule. Immutable.
 *
 * @param name the schedule's name; empty if absent
 * @param time when the tick was due; when it arrived if the cloud does not report that
 * @param payload the text configured with the schedule, for example JSON; empty if absent
 */
public record TimerEvent(String name, Instant time, String payload) {}
