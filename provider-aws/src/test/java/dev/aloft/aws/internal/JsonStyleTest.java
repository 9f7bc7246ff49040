package dev.aloft.aws.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.aloft.provider.lifecycle.RuntimeLog;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** No text that gets into the log can look like a record of its own. */
final class JsonStyleTest {
  @Test
  void anyTextIsOneLineAndArrives() {
    StringBuilder all = new StringBuilder();
    for (char c = 0; c < 0x2100; c++) {
      all.append(c);
    }
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    PrintStream destination = new PrintStream(written, true, StandardCharsets.UTF_8);
    new RuntimeLog(destination, new JsonStyle()).warn("7\n", all.toString());
    String line = written.toString(StandardCharsets.UTF_8);
    assertEquals(1, line.chars().filter(c -> c < ' ' || c == 0x2028 || c == 0x85).count(), line);
    JsonNode record = JsonMapper.shared().readTree(line);
    assertEquals(all.toString(), record.get("message").asString());
    assertEquals("7\n", record.get("AWSRequestId").asString());
    assertEquals("WARN", record.get("level").asString());
  }
}
