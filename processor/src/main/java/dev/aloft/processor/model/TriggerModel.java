package dev.aloft.processor.model;

import dev.aloft.provider.descriptor.Trigger;

/** What calls a function, with what its annotation says. */
public sealed interface TriggerModel {
  /** The kind of trigger, as providers know it. */
  Trigger kind();

  /** The cloud's own invoke call; a function without a trigger annotation. */
  record Event() implements TriggerModel {
    @Override
    public Trigger kind() {
      return Trigger.EVENT;
    }
  }

  /** {@code @Http}. */
  record Http() implements TriggerModel {
    @Override
    public Trigger kind() {
      return Trigger.HTTP;
    }
  }

  /**
   * {@code @Schedule}.
   *
   * @param cron as written
   */
  record Schedule(String cron) implements TriggerModel {
    @Override
    public Trigger kind() {
      return Trigger.SCHEDULE;
    }
  }

  /**
   * {@code @Queue}.
   *
   * @param name the queue's
   */
  record Queue(String name) implements TriggerModel {
    @Override
    public Trigger kind() {
      return Trigger.QUEUE;
    }
  }

  /**
   * {@code @Topic}.
   *
   * @param name the topic's
   */
  record Topic(String name) implements TriggerModel {
    @Override
    public Trigger kind() {
      return Trigger.TOPIC;
    }
  }

  /**
   * {@code @ObjectStore}.
   *
   * @param bucket the bucket's name
   */
  record ObjectStore(String bucket) implements TriggerModel {
    @Override
    public Trigger kind() {
      return Trigger.OBJECT_STORE;
    }
  }
}
