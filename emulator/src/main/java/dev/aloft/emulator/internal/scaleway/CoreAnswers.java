package dev.aloft.emulator.internal.scaleway;

import dev.aloft.emulator.invocation.Header;
import dev.aloft.emulator.invocation.HttpAnswer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Answers with what Go's HTTP server and the core add to them. */
final class CoreAnswers {
  private static final String TEXT = "text/plain; charset=utf-8";

  private CoreAnswers() {}

  /** An answer whose content type is guessed from the bytes if no header states it. */
  static HttpAnswer answer(int status, List<Header> headers, byte[] body) {
    List<Header> all = new ArrayList<>(cors());
    for (Header header : headers) {
      all.removeIf(other -> other.name().equalsIgnoreCase(header.name()));
      all.add(header);
    }
    boolean bodiless = status == 204 || status == 304;
    if (!bodiless && body.length > 0 && Header.find(all, "Content-Type").isEmpty()) {
      all.add(new Header("Content-Type", ContentSniffer.type(body)));
    }
    return new HttpAnswer(status, all, bodiless ? new byte[0] : body);
  }

  /** An error text of the core, as {@code http.Error} writes it. */
  static HttpAnswer error(int status, String text) {
    List<Header> all = new ArrayList<>(cors());
    all.add(new Header("Content-Type", TEXT));
    all.add(new Header("X-Content-Type-Options", "nosniff"));
    return new HttpAnswer(status, all, (text + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** The answer when the child reported that the function failed. */
  static HttpAnswer failed(byte[] message) {
    return error(
        500,
        "An error occured during handler execution: "
            + new String(message, StandardCharsets.UTF_8));
  }

  private static List<Header> cors() {
    return List.of(
        new Header("Access-Control-Allow-Origin", "*"),
        new Header("Access-Control-Allow-Headers", "Content-Type"));
  }
}
