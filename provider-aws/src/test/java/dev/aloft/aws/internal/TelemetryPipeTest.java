package dev.aloft.aws.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.provider.lifecycle.LogStyle;
import dev.aloft.provider.lifecycle.RuntimeLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Frames as the reference gives them, and what becomes of records without a pipe. */
final class TelemetryPipeTest {
  private final ByteArrayOutputStream pipe = new ByteArrayOutputStream();
  private final ByteArrayOutputStream otherwise = new ByteArrayOutputStream();

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Test
  void aRecordIsAFrame() {
    PrintStream destination = new PrintStream(new TelemetryPipe(pipe, otherwise));
    RuntimeLog log = new RuntimeLog(destination, new LogStyle());
    long before = System.currentTimeMillis() * 1000;
    log.warn("7", "\u00fc\n");
    log.fatal("end");
    ByteBuffer frames = ByteBuffer.wrap(pipe.toByteArray());
    assertEquals(0xa55a0013, frames.getInt());
    byte[] first = new byte[frames.getInt()];
    assertTrue(frames.getLong() >= before);
    frames.get(first);
    assertEquals("[WARN] RequestId: 7 \u00fc\\n", text(first));
    assertEquals(0xa55a001b, frames.getInt());
    assertEquals("[FATAL] end".length(), frames.getInt());
    assertEquals(8 + "[FATAL] end".length(), frames.remaining());
    assertEquals(0, otherwise.size());
  }

  @Test
  void jsonHasItsTag() {
    PrintStream destination = new PrintStream(new TelemetryPipe(pipe, otherwise));
    new RuntimeLog(destination, new JsonStyle()).write(RuntimeLog.ERROR, null, "a", null);
    ByteBuffer frame = ByteBuffer.wrap(pipe.toByteArray());
    assertEquals(0xa55a0016, frame.getInt());
    assertEquals(frame.getInt(), frame.remaining() - 8);
    assertEquals('{', frame.get(16));
    assertEquals('}', frame.get(frame.limit() - 1));
  }

  @Test
  void aBrokenPipeIsReplacedByStandardError() throws IOException {
    PipedOutputStream broken = new PipedOutputStream();
    new PipedInputStream(broken).close();
    PrintStream destination = new PrintStream(new TelemetryPipe(broken, otherwise));
    RuntimeLog log = new RuntimeLog(destination, new LogStyle());
    log.warn(null, "a");
    log.warn(null, "b");
    assertEquals("[WARN] a\n[WARN] b\n", text(otherwise.toByteArray()));
  }

  @Test
  void aWrongDescriptorIsNone() {
    for (String wrong : new String[] {"9999", "three", "-1"}) {
      assertNull(TelemetryPipe.open(wrong, new PrintStream(otherwise)));
    }
  }
}
