package dev.aloft.opentelemetry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.function.Context;
import dev.aloft.function.StreamingResponse;
import dev.aloft.http.HttpRequest;
import dev.aloft.opentelemetry.RecordingTelemetry.Missing;
import dev.aloft.provider.HttpHandler;
import dev.aloft.provider.HttpInput;
import dev.aloft.provider.HttpOutput;
import dev.aloft.provider.tests.TestContext;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A request whose client does not send what it announced. */
final class BrokenUploadTest {
  private static final Context CONTEXT = new TestContext("knative", "id");

  private final RecordingTelemetry telemetry = new RecordingTelemetry(Missing.NOTHING, true);
  private final IOException gone = new IOException("The connection was closed.");

  /** Reads the request as its path says, and lets through what that fails with. */
  private static final class Uploads implements HttpHandler {
    @Override
    public boolean takesStream() {
      return true;
    }

    @Override
    public void handle(HttpInput request, Context context, HttpOutput response) throws IOException {
      InputStream body = request.stream();
      switch (request.head().path()) {
        case "/closed" -> body.close();
        case "/wrapped" -> {
          try {
            body.readAllBytes();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        }
        case "/other" -> {
          assertThrows(IOException.class, body::read);
          throw new IllegalStateException("another failure");
        }
        case "/echo" -> {
          response.start(200);
          response.stream(StreamingResponse.of("text/plain", body::transferTo));
          return;
        }
        default -> {}
      }
      response.text().text(String.valueOf(body.read()));
    }
  }

  private HttpOutput send(String path) throws Exception {
    InputStream body =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw gone;
          }

          @Override
          public int read(byte[] bytes, int offset, int length) throws IOException {
            throw gone;
          }
        };
    HttpInput request = new HttpInput();
    request.reset(HttpRequest.builder("PUT", path).body(""), body);
    HttpOutput response = new HttpOutput();
    new TracedHttp(new Uploads(), telemetry.tracing(1000)).handle(request, CONTEXT, response);
    return response;
  }

  private void checkUnread() {
    SpanData span = telemetry.spans().get(0);
    assertEquals(StatusCode.UNSET, span.getStatus().getStatusCode());
    assertNull(span.getAttributes().get(Keys.ERROR));
    assertTrue(span.getEvents().toString().contains("connection was closed"));
    assertFalse(telemetry.metrics().contains("faas.errors"));
  }

  @Test
  void isTheClientsFailure() {
    assertSame(gone, assertThrows(IOException.class, () -> send("/")));
    checkUnread();
    assertNull(telemetry.spans().get(0).getAttributes().get(Keys.STATUS));
  }

  @Test
  void isTheClientsFailureIfItIsTheCause() {
    assertSame(gone, assertThrows(UncheckedIOException.class, () -> send("/wrapped")).getCause());
    checkUnread();
  }

  @Test
  void isTheClientsFailureWhileTheAnswerIsStreamed() throws Exception {
    StreamingResponse answer = Objects.requireNonNull(send("/echo").body().takeStreaming());
    assertThrows(IOException.class, () -> answer.body().writeTo(new ByteArrayOutputStream()));
    checkUnread();
  }

  @Test
  void excusesNoOtherFailure() {
    for (String path : new String[] {"/other", "/closed"}) {
      telemetry.spans().clear();
      assertThrows(Exception.class, () -> send(path));
      SpanData span = telemetry.spans().get(0);
      assertEquals(StatusCode.ERROR, span.getStatus().getStatusCode());
      assertEquals(500, span.getAttributes().get(Keys.STATUS));
    }
    assertTrue(telemetry.metrics().contains("faas.errors"));
  }
}
