package dev.aloft.tooling.functions;

import dev.aloft.provider.descriptor.Trigger;

/**
 * What calls a function.
 *
 * @param value the five cron fields of a schedule, or the name of a queue, topic, bucket or route;
 *     empty where the annotation says nothing
 */
public record TriggerEntry(Trigger kind, String value) {}
