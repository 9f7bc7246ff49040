package dev.aloft.provider.trigger;

import dev.aloft.http.HttpFields;
import dev.aloft.json.JsonWriter;
import dev.aloft.json.PropertyName;
import dev.aloft.provider.HttpOutput;
import dev.aloft.wire.AnswerRules;

/** The parts of a response that are the same on all clouds that take responses as JSON. */
public final class ResponseJson {
  private static final PropertyName BODY = PropertyName.of("body");
  private static final PropertyName BASE64 = PropertyName.of("isBase64Encoded");

  private ResponseJson() {}

  /**
   * Whether the header at this index is to be written: it does not frame the message, and is the
   * first of its name. An object has each name once.
   */
  public static boolean isFirst(HttpFields headers, int index) {
    String name = headers.name(index);
    return !AnswerRules.isFraming(name) && next(headers, name, -1) == index;
  }

  /** The next header of this name after an index, in any letter case; -1 if absent. */
  public static int next(HttpFields headers, String name, int index) {
    for (int i = index + 1; i < headers.size(); i++) {
      if (headers.name(i).equalsIgnoreCase(name)) {
        return i;
      }
    }
    return -1;
  }

  /** All values of the name that first appears at this index, as one: RFC 9110, section 5.3. */
  public static String joined(HttpFields headers, int first) {
    String name = headers.name(first);
    String value = headers.value(first);
    for (int i = next(headers, name, first); i >= 0; i = next(headers, name, i)) {
      value = value + ", " + headers.value(i);
    }
    return value;
  }

  /** Writes the members {@code body}, as text or base64, and {@code isBase64Encoded}. */
  public static void writeBody(HttpOutput response, JsonWriter out) {
    boolean text = MediaTypes.isText(response);
    byte[] body = response.body().buffer();
    int length = AnswerRules.isBodiless(response.status()) ? 0 : response.body().length();
    out.writeName(BODY);
    if (text) {
      out.writeUtf8(body, 0, length);
    } else {
      out.writeBinary(body, 0, length);
    }
    out.writeName(BASE64);
    out.writeBoolean(!text);
  }
}
