package dev.aloft.aws.internal;

import dev.aloft.json.JsonException;
import dev.aloft.json.JsonReader;
import dev.aloft.provider.trigger.EventJson;
import java.util.Map;

/** What the events of SQS, SNS and S3 have in common: a list of records that name their source. */
public final class Records {
  private Records() {}

  /**
   * Checks the value at the reader's position, a record's event source; null passes.
   *
   * @throws JsonException if it is another source
   */
  public static void checkSource(JsonReader in, String source) {
    if (in.isNull()) {
      return;
    }
    if (!in.isString() || !in.readString().equals(source)) {
      throw in.unexpected("the event source \"" + source + "\", which triggers this function");
    }
  }

  /** Adds the sender's attributes, a binary one as base64: those of SQS, and of SNS. */
  public static void attributes(JsonReader in, Map<String, String> attributes) {
    for (String name = EventJson.firstName(in); name != null; name = in.nextName()) {
      String text = null;
      String base64 = null;
      for (String part = EventJson.firstName(in); part != null; part = in.nextName()) {
        switch (part) {
          case "stringValue", "Value", "value" -> text = EventJson.text(in);
          case "binaryValue" -> base64 = EventJson.text(in);
          default -> in.skip();
        }
      }
      String value = text == null ? base64 : text;
      if (value != null) {
        attributes.put(name, value);
      }
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

  /** The resource's own name: the part of an Amazon resource name after its last colon. */
  public static String nameOf(String arn) {
    return arn.substring(arn.lastIndexOf(':') + 1);
  }
}
