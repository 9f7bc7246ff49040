package dev.aloft.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.provider.Bootstrap;
import dev.aloft.provider.lifecycle.LogStyle;
import dev.aloft.provider.lifecycle.RuntimeLog;
import dev.aloft.provider.tests.TestContext;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.System.Logger.Level;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Key-values and loggers, in this process. */
final class LogTest {
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final System.Logger logger = System.getLogger("system");

  LogTest() {
    PrintStream destination = new PrintStream(written, true, StandardCharsets.UTF_8);
    RuntimeLog log = new RuntimeLog(destination, new LogStyle(), "DEBUG");
    Bootstrap.logTo(() -> log);
    Bootstrap.begin(new TestContext("test", "0"));
    Bootstrap.begin(new TestContext("test", "7"));
  }

  @AfterEach
  void end() {
    Bootstrap.end();
  }

  private void assertWritten(String expected) {
    assertEquals(expected, written.toString(StandardCharsets.UTF_8));
    written.reset();
  }

  @Test
  void keyValuesLastUntilTheScopeOrTheInvocationEnds() {
    Log log = Log.named("shop");
    Log.with("order", 17);
    try (Log.Scope inner = Log.with("order", 18);
        Log.Scope other = Log.with("item", "a b")) {
      assertTrue(inner != other);
      log.write(Level.INFO, "a");
    }
    log.write(Level.INFO, "b");
    Bootstrap.begin(new TestContext("test", "8"));
    log.write(Level.INFO, "c");
    assertWritten(
        "[INFO] RequestId: 7 shop: a order=18 item=\"a b\"\n"
            + "[INFO] RequestId: 7 shop: b order=17\n"
            + "[INFO] RequestId: 8 shop: c\n");
  }

  @Test
  void aValueIsWhatItWas() {
    StringBuilder changing = new StringBuilder("before");
    Log.with("a", changing);
    Log.with("b", null);
    Log.with("c", new BigDecimal("1E400"));
    Log.with("d", new Unprintable());
    changing.append(" and after");
    Log.named("shop").write(Level.INFO, "m", null, Map.of("a", 1.5));
    assertWritten(
        "[INFO] RequestId: 7 shop: m a=1.5 b=null c=1E+400 d=\"("
            + Unprintable.class.getName()
            + ".toString() failed with java.lang.IllegalStateException)\"\n");
  }

  private static final class Unprintable {
    @Override
    public String toString() {
      throw new IllegalStateException();
    }
  }

  @Test
  void aCarriedTaskBelongsToItsInvocation() throws InterruptedException {
    Log log = Log.named("shop");
    Log.with("order", 17);
    Runnable task = Log.carrying(() -> log.write(Level.INFO, "carried"));
    Thread thread =
        new Thread(
            () -> {
              log.write(Level.INFO, "before");
              task.run();
              log.write(Level.INFO, "after");
            });
    thread.start();
    thread.join();
    Bootstrap.begin(new TestContext("test", "8"));
    Log.with("order", 18);
    task.run();
    log.write(Level.INFO, "own");
    assertWritten(
        "[INFO] shop: before\n"
            + "[INFO] RequestId: 7 shop: carried order=17\n"
            + "[INFO] shop: after\n"
            + "[INFO] RequestId: 7 shop: carried order=17\n"
            + "[INFO] RequestId: 8 shop: own order=18\n");
  }

  @Test
  void theJdksLoggersWriteHere() {
    assertTrue(logger.isLoggable(Level.DEBUG) && logger.isLoggable(Level.ERROR));
    assertFalse(logger.isLoggable(Level.TRACE) || logger.isLoggable(Level.OFF));
    logger.log(Level.TRACE, "no");
    logger.log(Level.OFF, "no");
    logger.log(Level.DEBUG, "{0}");
    logger.log(Level.INFO, "{0} of {1}", 1, null);
    logger.log(Level.INFO, "{", 1);
    logger.log(Level.WARNING, () -> "lazy");
    logger.log(Level.ERROR, (@Nullable String) null);
    assertWritten(
        "[DEBUG] RequestId: 7 system: {0}\n"
            + "[INFO] RequestId: 7 system: 1 of null\n"
            + "[INFO] RequestId: 7 system: {\n"
            + "[WARN] RequestId: 7 system: lazy\n"
            + "[ERROR] RequestId: 7 system: null\n");
  }

  @Test
  void aFailureHasItsStackTrace() {
    logger.log(Level.ERROR, "refused", new IllegalStateException("x\ny"));
    String all = written.toString(StandardCharsets.UTF_8);
    String first =
        "[ERROR] RequestId: 7 system: refused with java.lang.IllegalStateException: x\\ny\n\tat ";
    assertTrue(all.startsWith(first + LogTest.class.getName()), all);
  }
}
