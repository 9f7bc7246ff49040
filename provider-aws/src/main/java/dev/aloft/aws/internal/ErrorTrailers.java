package dev.aloft.aws.internal;

import dev.aloft.provider.ErrorReport;
import dev.aloft.provider.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** How Lambda learns that a function failed in the middle of a streamed answer. */
public final class ErrorTrailers {
  /** The value of the {@code Trailer} header that announces them. */
  public static final String NAMES =
      "Lambda-Runtime-Function-Error-Type, Lambda-Runtime-Function-Error-Body";

  /**
   * Lambda's side of the runtime API is written in Go, whose HTTP server takes trailers of 4 KiB at
   * most; base64 makes four bytes of three.
   */
  private static final int MOST_JSON = 2_600;

  private static final int MOST_TYPE = 256;

  private ErrorTrailers() {}

  /** The trailers' lines. A report that is too long for them loses its stack trace. */
  public static String of(ErrorReport failure) {
    byte[] json = failure.toJson();
    if (json.length > MOST_JSON) {
      json = shortened(failure, 1_500);
    }
    if (json.length > MOST_JSON) {
      json = shortened(failure, 200);
    }
    return "Lambda-Runtime-Function-Error-Type: "
        + visible(failure.type())
        + "\r\nLambda-Runtime-Function-Error-Body: "
        + Base64.getEncoder().encodeToString(json)
        + "\r\n";
  }

  private static byte[] shortened(ErrorReport failure, int mostMessage) {
    StringBuilder json = new StringBuilder(MOST_JSON);
    json.append("{\"errorMessage\":");
    JsonText.appendString(json, cut(failure.message(), mostMessage));
    json.append(",\"errorType\":");
    JsonText.appendString(json, cut(failure.type(), MOST_TYPE));
    return json.append(",\"stackTrace\":[]}").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most) + "...";
  }

  /** A type as a header has it: only visible ASCII. */
  public static String visible(String type) {
    StringBuilder visible = new StringBuilder(type.length());
    for (int i = 0; i < type.length(); i++) {
      char c = type.charAt(i);
      visible.append(c >= ' ' && c <= '~' ? c : '?');
    }
    return visible.toString();
  }
}
