package dev.aloft.event;

import java.time.Instant;

/**
 * A tick of a schedule. Immutable.
 *
 * @param name the schedule's name; empty if the cloud does not tell
 * @param time when the tick was due; where the cloud does not tell, when it arrived
 * @param payload the text configured with the schedule, for example JSON; empty if there is none
 */
public record TimerEvent(String name, Instant time, String payload) {}
