package dev.aloft.provider.server;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.http.HttpRequest;
import dev.aloft.json.JsonException;
import dev.aloft.json.JsonReader;
import dev.aloft.provider.HttpInput;
import dev.aloft.provider.HttpOutput;
import dev.aloft.provider.Input;
import dev.aloft.provider.Output;
import dev.aloft.wire.Retained;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What a session's parts keep when their request was large. */
final class ClearedInvocationTest {
  private static final int MOST = 32_768;

  /** An object with so many names that are met once only, and large values. */
  private static byte[] document(int names, String end) {
    StringBuilder json = new StringBuilder("{");
    for (int i = 0; i < names; i++) {
      json.append(i == 0 ? "" : ",").append("\"the name ").append(i).append("\":\"");
      json.append("v".repeat(100)).append('"');
    }
    return json.append(end).toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void readAll(JsonReader in) {
    in.beginObject();
    while (in.nextName() != null) {
      in.readString();
    }
  }

  @Test
  void anInputKeepsNeitherTheBodyNorManyNames() throws Exception {
    Input input = new Input();
    byte[] good = document(20_000, "}");
    input.reset(good, 0, good.length);
    readAll(input.begin());
    input.end();
    input.clear();
    assertTrue(Retained.bytes(input) < MOST, Retained.bytes(input) + " bytes");

    byte[] bad = document(2_000, "!");
    input.reset(bad, 0, bad.length);
    assertThrows(JsonException.class, () -> readAll(input.begin()));
    input.clear();
    assertTrue(Retained.bytes(input) < MOST, Retained.bytes(input) + " bytes");
  }

  @Test
  void fewNamesAreStillKnown() throws Exception {
    Input input = new Input();
    byte[] small = document(50, "}");
    long first = 0;
    for (int i = 0; i < 100; i++) {
      input.reset(small, 0, small.length);
      readAll(input.begin());
      input.end();
      input.clear();
      first = i == 0 ? Retained.bytes(input) : first;
    }
    assertTrue(first > 0 && Retained.bytes(input) == first, "nothing is learned or lost again");
  }

  @Test
  void anOutputKeepsLittle() throws Exception {
    Output output = new Output();
    output.bytes(new byte[900_000]);
    output.clear();
    assertTrue(Retained.bytes(output) < MOST, Retained.bytes(output) + " bytes");
  }

  @Test
  void anHttpInvocationKeepsLittle() throws Exception {
    HttpInput request = new HttpInput();
    byte[] body = document(20_000, "}");
    request.reset(
        HttpRequest.builder("POST", "/").header("X", "y".repeat(50_000)).body(""),
        body,
        0,
        body.length);
    readAll(request.begin());
    request.end();
    request.clear();
    assertTrue(Retained.bytes(request) < MOST, Retained.bytes(request) + " bytes");

    HttpOutput response = new HttpOutput();
    response.start(200);
    response.header("X", "y".repeat(50_000));
    response.text().text("z".repeat(900_000));
    response.clear();
    assertTrue(Retained.bytes(response) < MOST, Retained.bytes(response) + " bytes");
  }
}
