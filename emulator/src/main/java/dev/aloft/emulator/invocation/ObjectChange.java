package dev.aloft.emulator.invocation;

/**
 * An object of an object store that was created or removed. Immutable.
 *
 * @param bucket the bucket's name
 * @param key the object's key, not encoded in any way
 * @param created true if it was created, false if it was removed
 * @param size its size in bytes
 * @param eTag its entity tag, without quotes
 */
public record ObjectChange(String bucket, String key, boolean created, long size, String eTag) {

  public static ObjectChange created(String bucket, String key, long size, String eTag) {
    return new ObjectChange(bucket, key, true, size, eTag);
  }

  /** A removed object: its size is 0 and its tag empty. */
  public static ObjectChange removed(String bucket, String key) {
    return new ObjectChange(bucket, key, false, 0, "");
  }
}
