package dev.aloft.opentelemetry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.http.HttpFields;
import dev.aloft.http.HttpRequest;
import dev.aloft.provider.tests.TestContext;
import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.baggage.propagation.W3CBaggagePropagator;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Contexts of callers, good ones and any others. */
final class PropagationTest {
  private static final String TRACE = "5759e988bd862e3fe1be46a994272793";
  private static final String SPAN = "53995c3f42cd8ad8";
  private static final String XRAY = "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=" + SPAN;
  private static final String W3C = "00-" + TRACE + "-" + SPAN + "-01";

  private static final Parents PARENTS = new Parents(TextMapPropagator.noop(), null);

  /**
   * The API logs each damaged entry of a baggage; kept, as a logger that nobody holds is made anew.
   */
  private static final Logger BAGGAGE_LOG =
      Logger.getLogger("io.opentelemetry.api.baggage.propagation");

  @BeforeAll
  static void logNothing() {
    BAGGAGE_LOG.setLevel(Level.OFF);
  }

  private static Context of(String cloud, HttpFields headers) {
    return PARENTS.of(new TestContext(cloud, "id"), headers);
  }

  private static HttpFields headers(String... pairs) {
    HttpRequest.Builder request = HttpRequest.builder("GET", "/");
    for (int i = 0; i < pairs.length; i += 2) {
      request.header(pairs[i], pairs[i + 1]);
    }
    return request.body("").headers();
  }

  @Test
  void fieldsOfXrayComeInAnyOrder() {
    SpanContext span = XRayHeader.parse("Sampled=1; Parent=" + SPAN + ";" + XRAY);
    assertEquals(TRACE, span.getTraceId());
    assertEquals(SPAN, span.getSpanId());
    assertTrue(span.isSampled() && span.isRemote());
    assertFalse(XRayHeader.parse(XRAY).isSampled());
  }

  @Test
  void stateAndBaggageComeWithTheParent() {
    Context found =
        of(
            "scaleway",
            headers("Traceparent", W3C, "tracestate", "a=1", "baggage", "tenant=ada,x=%20y"));
    SpanContext parent = Span.fromContext(found).getSpanContext();
    assertEquals(TRACE, parent.getTraceId());
    assertEquals("1", parent.getTraceState().get("a"));
    assertEquals("ada", Baggage.fromContext(found).getEntryValue("tenant"));
  }

  @Test
  void theCloudsOwnContextIsUsedWithoutAHeader() {
    TestContext context = new TestContext("aliyun", "id", "f", W3C, null);
    SpanContext parent = Span.fromContext(PARENTS.of(context, headers())).getSpanContext();
    assertEquals(SPAN, parent.getSpanId());
    assertTrue(parent.isRemote());
  }

  @Test
  void aClientIsHeardOnlyByThePropagatorsThatWereAskedFor() {
    HttpFields sent = headers("traceparent", W3C, "baggage", "tenant=ada");
    Context none =
        new Parents(TextMapPropagator.noop(), "none").of(new TestContext("knative", "id"), sent);
    assertFalse(Span.fromContext(none).getSpanContext().isValid());
    assertTrue(Baggage.fromContext(none).isEmpty());
    Context onlyTrace =
        new Parents(W3CTraceContextPropagator.getInstance(), "tracecontext")
            .of(new TestContext("knative", "id"), sent);
    assertEquals(SPAN, Span.fromContext(onlyTrace).getSpanContext().getSpanId());
    assertTrue(Baggage.fromContext(onlyTrace).isEmpty());
    Context onlyBaggage =
        new Parents(W3CBaggagePropagator.getInstance(), "baggage")
            .of(new TestContext("knative", "id"), sent);
    assertFalse(Span.fromContext(onlyBaggage).getSpanContext().isValid());
    assertEquals("ada", Baggage.fromContext(onlyBaggage).getEntryValue("tenant"));
  }

  /** Damaged, cut, repeated and random headers: a parent or none, and never an exception. */
  @Test
  void noHeaderCausesAnException() {
    Random random = new Random(20261130);
    String[] good = {XRAY + ";Sampled=1", W3C, "a=1,b=2", "k=v;p=q,x=%zz", ";;=;-", ""};
    for (int i = 0; i < 20_000; i++) {
      String xray = damaged(good[random.nextInt(good.length)], random);
      SpanContext parsed = XRayHeader.parse(xray);
      assertTrue(parsed.isValid() || !parsed.isSampled());
      String parent = damaged(good[random.nextInt(good.length)], random);
      String state = damaged(good[random.nextInt(good.length)], random);
      String baggage = damaged(good[random.nextInt(good.length)], random);
      assertNotNull(
          of("knative", headers("traceparent", parent, "tracestate", state, "baggage", baggage)));
      assertNotNull(new TraceFields(parent, state).span());
    }
  }

  private static String damaged(String text, Random random) {
    StringBuilder damaged = new StringBuilder(text);
    for (int i = random.nextInt(4); i > 0; i--) {
      int at = random.nextInt(damaged.length() + 1);
      switch (random.nextInt(4)) {
        case 0 -> damaged.insert(at, (char) random.nextInt(0x250));
        case 1 -> damaged.setLength(at);
        case 2 -> damaged.append(damaged);
        default -> {
          if (at < damaged.length()) {
            damaged.setCharAt(at, (char) random.nextInt(0x80));
          }
        }
      }
    }
    return damaged.toString();
  }
}
