package dev.aloft.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An object of a bucket was created or removed. Immutable.
 *
 * @param kind what happened
 * @param bucket the bucket's name
 * @param key the object's key, decoded
 * @param size the object's size in bytes; -1 if absent, as on removal
 * @param eTag the object's entity tag without quotes; empty if absent
 * @param region the bucket's region; empty if absent
 * @param time when it happened; null if the cloud does not report it
 * @param name the cloud's own name of the event, for example {@code ObjectCreated:Put}
 */
public record ObjectEvent(
    Kind kind,
    String bucket,
    String key,
    long size,
    String eTag,
    String region,
    @Nullable Instant time,
    String name) {

  /** What happened to an object. */
  public enum Kind {
    /** It was written, for the first time or again. */
    CREATED,
    /** It was deleted, or hidden by a delete marker. */
    REMOVED,
    /** Something else; see {@link ObjectEvent#name()}. */
    OTHER
  }
}
