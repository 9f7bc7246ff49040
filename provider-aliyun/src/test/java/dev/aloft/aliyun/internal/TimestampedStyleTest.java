package dev.aloft.aliyun.internal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.provider.lifecycle.RuntimeLog;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** No text that gets into the log can look like a record of its own. */
final class TimestampedStyleTest {
  @Test
  void idAndMessageStayOnTheirLine() {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    RuntimeLog log = TimestampedStyle.log(new PrintStream(written, true, StandardCharsets.UTF_8));
    log.warn("7\n[FATAL]", "a\u2028b");
    log.fatal("c");
    String[] lines = written.toString(StandardCharsets.UTF_8).split("\\R", -1);
    String time = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\S*Z ";
    assertTrue(lines[0].matches(time + "7\\\\n\\[FATAL\\] \\[WARN\\] a\\\\u2028b"), lines[0]);
    assertTrue(lines[1].matches(time + "- \\[FATAL\\] c"), lines[1]);
    assertTrue(lines.length == 3 && lines[2].isEmpty());
  }
}
