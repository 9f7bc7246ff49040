package dev.aloft.opentelemetry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.aloft.event.BatchResult;
import dev.aloft.event.ObjectEvent;
import dev.aloft.event.QueueBatch;
import dev.aloft.event.QueueMessage;
import dev.aloft.function.Context;
import dev.aloft.http.HttpRequest;
import dev.aloft.opentelemetry.RecordingTelemetry.Missing;
import dev.aloft.provider.HttpInput;
import dev.aloft.provider.HttpOutput;
import dev.aloft.provider.Input;
import dev.aloft.provider.QueueHandler;
import dev.aloft.provider.tests.TestContext;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever telemetry does, a function answers, or fails with, what it would without. */
final class FailingTelemetryTest {
  private static final Context CONTEXT = new TestContext("aws", "id");

  /** An exception that does not say what it is about. */
  private static final class Hostile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @Override
    public String getMessage() {
      throw new IllegalStateException("no message");
    }
  }

  /** Fails with this, or answers that messages did. */
  private record Failing(Throwable failure, boolean answers) implements QueueHandler<String> {
    @Override
    public String decode(Input body) {
      return body.text();
    }

    @Override
    public BatchResult handle(QueueBatch<String> batch, Context context) throws Exception {
      if (answers) {
        return BatchResult.failed(List.of(new BatchResult.Failure("m", failure)));
      }
      if (failure instanceof Error error) {
        throw error;
      }
      throw (Exception) failure;
    }

    @Override
    public String errorType(Throwable failure) {
      throw new IllegalStateException("no type");
    }
  }

  private static BatchResult handle(QueueHandler<String> handler, RecordingTelemetry telemetry)
      throws Exception {
    QueueMessage<String> message = new QueueMessage<>("m", "paid", Map.of(), 1, null);
    return new TracedQueue<>(handler, telemetry.tracing(1000))
        .handle(new QueueBatch<>("invoices", List.of(message)), CONTEXT);
  }

  @ParameterizedTest
  @EnumSource(Missing.class)
  void aMissingClassChangesNoAnswer(Missing missing) throws Exception {
    RecordingTelemetry telemetry = new RecordingTelemetry(missing, true);
    assertEquals(List.of(), handle(new TracedFunctions.Messages(), telemetry).failures());
    HttpInput request = new HttpInput();
    HttpOutput response = new HttpOutput();
    byte[] none = new byte[0];
    request.reset(HttpRequest.builder("GET", "/orders/7").body(""), none, 0, 0);
    new TracedHttp(new TracedFunctions.Requests(), telemetry.tracing(1000))
        .handle(request, CONTEXT, response);
    assertEquals(200, response.status());
  }

  @ParameterizedTest
  @EnumSource(Missing.class)
  void aMissingClassChangesNoFailure(Missing missing) {
    RecordingTelemetry telemetry = new RecordingTelemetry(missing, true);
    for (Throwable failure : List.of(new IllegalStateException("own"), new Error("own"))) {
      assertSame(
          failure,
          assertThrows(Throwable.class, () -> handle(new Failing(failure, false), telemetry)));
    }
    TracedObject object = new TracedObject(new TracedFunctions.Changes(), telemetry.tracing(1000));
    ObjectEvent event =
        new ObjectEvent(ObjectEvent.Kind.CREATED, "photos", "fail", 1, "", "", null, "put");
    assertEquals(
        "asked to fail",
        assertThrows(IllegalStateException.class, () -> object.handle(event, CONTEXT))
            .getMessage());
  }

  @Test
  void anExceptionWithoutAMessageStaysItself() throws Exception {
    RecordingTelemetry telemetry = new RecordingTelemetry(Missing.NOTHING, true);
    Hostile failure = new Hostile();
    assertSame(
        failure, assertThrows(Hostile.class, () -> handle(new Failing(failure, false), telemetry)));
    BatchResult answered = handle(new Failing(failure, true), telemetry);
    assertSame(failure, answered.failures().get(0).cause());
    SpanData thrown = telemetry.spans().get(0);
    assertEquals(Hostile.class.getName(), thrown.getAttributes().get(Keys.ERROR));
    assertEquals(
        "(the exception's getMessage() failed with java.lang.IllegalStateException)",
        thrown.getStatus().getDescription());
    assertEquals("1 of 1 messages failed", telemetry.spans().get(1).getStatus().getDescription());
  }
}
