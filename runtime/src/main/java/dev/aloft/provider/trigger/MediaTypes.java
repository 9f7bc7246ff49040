package dev.aloft.provider.trigger;

import dev.aloft.json.internal.Utf8;
import dev.aloft.provider.HttpOutput;
import dev.aloft.provider.Output;
import java.util.Locale;

/** Whether a body can travel as text in a cloud's JSON. */
public final class MediaTypes {
  private MediaTypes() {}

  /**
   * Whether a response's body is text in UTF-8. The rule is that of lambda_http (the AWS Lambda
   * Rust runtime): not if it has a {@code Content-Encoding}; else by the content type, which
   * defaults to text. A charset other than UTF-8 makes it bytes, and so do bytes that are not
   * UTF-8, as they could not be restored.
   */
  public static boolean isText(HttpOutput response) {
    return isTextType(response) && isUtf8(response.body());
  }

  /** Whether a body is UTF-8, whatever its type. */
  public static boolean isUtf8(Output body) {
    return Utf8.malformedAt(body.buffer(), 0, body.length()) < 0;
  }

  private static boolean isTextType(HttpOutput response) {
    String type = response.contentType();
    if (response.headers().first("Content-Encoding") != null) {
      return false;
    }
    if (type == null) {
      return true;
    }
    String lower = type.toLowerCase(Locale.ROOT);
    int semicolon = lower.indexOf(';');
    String essence = (semicolon < 0 ? lower : lower.substring(0, semicolon)).strip();
    int charset = lower.indexOf("charset=");
    if (charset >= 0
        && !lower.startsWith("utf-8", charset + 8)
        && !lower.startsWith("\"utf-8\"", charset + 8)
        && !lower.startsWith("us-ascii", charset + 8)) {
      return false;
    }
    return essence.startsWith("text/")
        || essence.endsWith("+json")
        || essence.endsWith("+xml")
        || essence.endsWith("+yaml")
        || essence.equals("application/json")
        || essence.equals("application/javascript")
        || essence.equals("application/xml")
        || essence.equals("application/yaml")
        || essence.equals("application/x-www-form-urlencoded")
        || essence.equals("application/x-ndjson")
        || essence.equals("application/graphql");
  }
}
