package dev.aloft.opentelemetry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.deadline.Guard;
import dev.aloft.deadline.GuardedEvent;
import dev.aloft.deadline.GuardedHttp;
import dev.aloft.deadline.SpanPassage;
import dev.aloft.function.Context;
import dev.aloft.function.FunctionException;
import dev.aloft.http.HttpRequest;
import dev.aloft.provider.EventHandler;
import dev.aloft.provider.HttpHandler;
import dev.aloft.provider.HttpInput;
import dev.aloft.provider.HttpOutput;
import dev.aloft.provider.Input;
import dev.aloft.provider.Output;
import dev.aloft.provider.tests.TestContext;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Traced functions that are ended before their deadline. */
@Timeout(60)
final class GuardedTracingTest {
  private static final Context CONTEXT = new TestContext("scaleway", "id-1");

  private final RecordingTelemetry telemetry =
      new RecordingTelemetry(RecordingTelemetry.Missing.NOTHING, true);
  private final Tracing tracing = new Tracing("report", telemetry, Flush.NEVER, 1, 0);

  private static Guard guard(int reserveMillis) {
    return new Guard("report", reserveMillis, 60, new SpanPassage());
  }

  private SpanData only() {
    assertEquals(1, telemetry.spans().size());
    return telemetry.spans().get(0);
  }

  @Test
  void theSpanIsCurrentInTheFunction() throws Exception {
    EventHandler function = (input, context, output) -> Span.current().setAttribute("seen", "yes");
    new TracedEvent(new GuardedEvent(function, guard(500)), tracing)
        .handle(new Input(), CONTEXT, new Output());
    assertEquals("yes", only().getAttributes().get(AttributeKey.stringKey("seen")));
  }

  @Test
  void theSpanOfAnInvocationThatIsEndedHasTheError() {
    EventHandler function = (input, context, output) -> new CountDownLatch(1).await();
    TracedEvent traced = new TracedEvent(new GuardedEvent(function, guard(59_900)), tracing);
    assertThrows(FunctionException.class, () -> traced.handle(new Input(), CONTEXT, new Output()));
    assertTrue(only().getStatus().getDescription().contains("had run for 100 ms"));
  }

  @Test
  void soHasThatOfARequestWhichIsAnswered() throws Exception {
    HttpHandler function = (request, context, response) -> new CountDownLatch(1).await();
    HttpInput request = new HttpInput();
    request.reset(HttpRequest.builder("GET", "/").body(""), new byte[0], 0, 0);
    HttpOutput response = new HttpOutput();
    new TracedHttp(new GuardedHttp(function, guard(59_900)), tracing)
        .handle(request, CONTEXT, response);
    assertEquals(504, response.status());
    assertEquals(504L, only().getAttributes().get(Keys.STATUS));
    assertTrue(only().getStatus().getDescription().contains("had run for 100 ms"));
  }
}
