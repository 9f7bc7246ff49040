package dev.aloft.aws.internal;

import dev.aloft.json.JsonException;
import dev.aloft.json.JsonReader;

/** What the events of SQS, SNS and S3 have in common: a list of records that name their source. */
public final class Records {
  private Records() {}

  /**
   * Checks the value the reader stands on, a record's event source; null passes.
   *
   * @throws JsonException if it is another one
   */
  public static void checkSource(JsonReader in, String source) {
    if (in.isNull()) {
      return;
    }
    if (!in.isString() || !in.readString().equals(source)) {
      throw in.unexpected("the event source \"" + source + "\", which triggers this function");
    }
  }

  /** The event has no records. */
  public static JsonException none(String source) {
    return new JsonException(
        "expected an event with Records of the event source \""
            + source
            + "\", which triggers this function, found no Records",
        "",
        0,
        0,
        null);
  }

  /** What stands behind the last colon of an Amazon resource name: the resource's own name. */
  public static String nameOf(String arn) {
    return arn.substring(arn.lastIndexOf(':') + 1);
  }
}
