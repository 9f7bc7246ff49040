package dev.aloft.processor.model;

import dev.aloft.provider.descriptor.Trigger;

/**
 * What calls a function.
 *
 * @param kind the kind of trigger, as providers know it
 * @param value what its annotation says: a schedule as written, or the name of a queue, topic,
 *     bucket or route; empty if it says nothing
 */
public record TriggerModel(Trigger kind, String value) {
  /** The cloud's own invoke call; what a function without a trigger annotation has. */
  public static final TriggerModel EVENT = new TriggerModel(Trigger.EVENT, "");

  /** An HTTP request. */
  public static final TriggerModel HTTP = new TriggerModel(Trigger.HTTP, "");
}
