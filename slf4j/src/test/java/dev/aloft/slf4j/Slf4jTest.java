package dev.aloft.slf4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.provider.Bootstrap;
import dev.aloft.provider.lifecycle.LogStyle;
import dev.aloft.provider.lifecycle.RuntimeLog;
import dev.aloft.provider.tests.TestContext;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.MarkerFactory;

/** SLF4J's calls as records of the log. */
final class Slf4jTest {
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final Logger logger = LoggerFactory.getLogger("shop");

  Slf4jTest() {
    PrintStream destination = new PrintStream(written, true, StandardCharsets.UTF_8);
    RuntimeLog log = new RuntimeLog(destination, new LogStyle(), "INFO");
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
  void messagesAreFormatted() {
    logger.info("plain {}");
    logger.info("{} of {}", 1, 2);
    logger.warn("{} {} {}", 1, 2, 3);
    logger.debug("not written");
    logger.info((String) null);
    assertTrue(logger.isInfoEnabled() && logger.isErrorEnabled());
    assertFalse(logger.isDebugEnabled() || logger.isTraceEnabled());
    assertSame(logger, LoggerFactory.getLogger("shop"));
    assertWritten(
        "[INFO] RequestId: 7 shop: plain {}\n"
            + "[INFO] RequestId: 7 shop: 1 of 2\n"
            + "[WARN] RequestId: 7 shop: 1 2 3\n"
            + "[INFO] RequestId: 7 shop: null\n");
  }

  @Test
  void failuresHaveTheirStackTrace() {
    logger.error("order {} refused", 17, new IllegalStateException("broken"));
    String all = written.toString(StandardCharsets.UTF_8);
    String first =
        "[ERROR] RequestId: 7 shop: order 17 refused with java.lang.IllegalStateException: broken";
    assertTrue(all.startsWith(first + "\n\tat " + Slf4jTest.class.getName()), all);
  }

  @Test
  void fluentCallsKeepTheFailureBehindTheArguments() {
    logger.atError().log("order {} refused", 17, new IllegalStateException("broken"));
    String all = written.toString(StandardCharsets.UTF_8);
    String first =
        "[ERROR] RequestId: 7 shop: order 17 refused with java.lang.IllegalStateException: broken";
    assertTrue(all.startsWith(first + "\n\tat " + Slf4jTest.class.getName()), all);
  }

  @Test
  void stacksEndWithTheInvocation() {
    MDC.pushByKey("step", "one");
    MDC.pushByKey("step", "two");
    assertEquals("two", MDC.popByKey("step"));
    Bootstrap.begin(new TestContext("test", "8"));
    assertNull(MDC.popByKey("step"));
  }

  @Test
  void keyValuesAndMarkersOfOneRecord() {
    logger
        .atInfo()
        .addMarker(MarkerFactory.getMarker("A"))
        .addMarker(MarkerFactory.getMarker("B"))
        .addKeyValue("order", 17)
        .log("created {}", "now");
    logger.info(MarkerFactory.getMarker("A"), "marked");
    logger.atDebug().addKeyValue("order", 17).log("not written");
    assertWritten(
        "[INFO] RequestId: 7 shop: created now marker=A,B order=17\n"
            + "[INFO] RequestId: 7 shop: marked marker=A\n");
  }

  @Test
  void theContextEndsWithTheInvocation() {
    MDC.put("order", "17");
    assertEquals("17", MDC.get("order"));
    assertEquals(Map.of("order", "17"), MDC.getCopyOfContextMap());
    logger.info("a");
    try (MDC.MDCCloseable closeable = MDC.putCloseable("item", "x")) {
      assertTrue(closeable != null);
      logger.info("b");
    }
    MDC.setContextMap(Map.of("item", "y"));
    logger.info("c");
    MDC.clear();
    logger.info("d");
    MDC.put("order", "18");
    Bootstrap.begin(new TestContext("test", "8"));
    assertNull(MDC.get("order"));
    logger.info("e");
    assertWritten(
        "[INFO] RequestId: 7 shop: a order=17\n"
            + "[INFO] RequestId: 7 shop: b order=17 item=x\n"
            + "[INFO] RequestId: 7 shop: c item=y\n"
            + "[INFO] RequestId: 7 shop: d\n"
            + "[INFO] RequestId: 8 shop: e\n");
  }
}
