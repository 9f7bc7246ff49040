package dev.aloft.provider.trigger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.event.BatchResult;
import dev.aloft.event.QueueBatch;
import dev.aloft.event.QueueMessage;
import dev.aloft.event.TopicMessage;
import dev.aloft.function.Context;
import dev.aloft.http.HttpRequest;
import dev.aloft.json.ByteSlice;
import dev.aloft.json.JsonException;
import dev.aloft.provider.HttpHandler;
import dev.aloft.provider.HttpInput;
import dev.aloft.provider.HttpOutput;
import dev.aloft.provider.Input;
import dev.aloft.provider.Output;
import dev.aloft.provider.QueueHandler;
import dev.aloft.provider.TopicHandler;
import dev.aloft.provider.WhatFailed;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What adapters of all clouds have in common. */
final class AdaptersTest {
  /** A context that tells nothing. */
  private static final Context CONTEXT =
      new Context() {
        @Override
        public String requestId() {
          return "7";
        }

        @Override
        public String functionName() {
          return "";
        }

        @Override
        public String functionVersion() {
          return "";
        }

        @Override
        public int memoryLimitMb() {
          return 0;
        }

        @Override
        public Instant deadline() {
          return Instant.MAX;
        }

        @Override
        public Duration remaining() {
          return Duration.ofMillis(Long.MAX_VALUE);
        }

        @Override
        public @Nullable String traceParent() {
          return null;
        }

        @Override
        public String cloud() {
          return "test";
        }

        @Override
        public @Nullable String header(String name) {
          return null;
        }
      };

  /** Decodes integers; those that are odd fail. */
  private static class Even implements QueueHandler<Integer> {
    final List<Integer> seen = new ArrayList<>();

    @Override
    public Integer decode(Input body) {
      int value = body.begin().readInt();
      body.end();
      return value;
    }

    @Override
    public BatchResult handle(QueueBatch<Integer> batch, Context context) {
      BatchResult result = BatchResult.success();
      for (QueueMessage<Integer> message : batch.messages()) {
        seen.add(message.body());
        if (message.body() % 2 != 0) {
          result = result.withFailed(message, new IllegalStateException("odd"));
        }
      }
      return result;
    }

    @Override
    public int concurrency() {
      return 3;
    }

    @Override
    public boolean exitsOnError() {
      return true;
    }
  }

  /** The event is a comma-separated list of bodies; the answer names the failed ones. */
  private static final class Commas extends QueueAdapter<Integer> {
    Commas(QueueHandler<Integer> handler) {
      super(handler);
    }

    @Override
    protected String read(Input event, Context context, List<QueueMessage<ByteSlice>> messages) {
      for (String body : event.text().split(",", -1)) {
        messages.add(new QueueMessage<>("m" + body, ByteSlice.of(body)));
      }
      return "q";
    }

    @Override
    protected void answer(BatchResult result, Output output) {
      for (BatchResult.Failure failure : result.failures()) {
        output.text(failure.id() + " ");
      }
    }
  }

  @Test
  void undecodableAndFailedMessagesAreToldApartFromTheRest() throws Exception {
    Even even = new Even();
    Output output = new Output();
    new Commas(even).handle(input("2,x,3,4"), CONTEXT, output);
    assertEquals(List.of(2, 3, 4), even.seen);
    assertEquals("mx m3 ", text(output));
    List<Output.Report> reports = output.reports();
    assertNotNull(reports);
    assertEquals("The message mx was refused", reports.get(0).what());
    assertTrue(reports.get(0).failure() instanceof JsonException);
    assertEquals("The message m3 failed", reports.get(1).what());
    assertEquals("odd", reports.get(1).failure().getMessage());
  }

  @Test
  void codeThatDecodesMessagesAndFailsIsToldApartFromTheHandler() throws Exception {
    Even even =
        new Even() {
          @Override
          public Integer decode(Input body) {
            int value = super.decode(body);
            if (value == 7) {
              body.begin();
              throw new IllegalStateException("seven");
            }
            return value;
          }
        };
    Output output = new Output();
    String huge = "x".repeat(100_000);
    new Commas(even).handle(input("7,2,3," + huge), CONTEXT, output);
    assertEquals(List.of(2, 3), even.seen);
    List<Output.Report> reports = output.reports();
    assertNotNull(reports);
    assertEquals(
        "Decoding the message m7 failed at the document's root (line 1, column 1)",
        reports.get(0).what());
    assertEquals("seven", reports.get(0).failure().getMessage());
    assertTrue(reports.get(1).what().length() < 300, "an id of any length");
    assertEquals("The message m3 failed", reports.get(2).what());
  }

  @Test
  void functionIsNotCalledWithoutADecodableMessage() throws Exception {
    Even even = new Even();
    Output output = new Output();
    new Commas(even).handle(input("x,y"), CONTEXT, output);
    assertEquals(List.of(), even.seen);
    assertEquals("mx my ", text(output));
  }

  @Test
  void adapterSpeaksForItsHandler() {
    Commas adapter = new Commas(new Even());
    assertEquals(3, adapter.concurrency());
    assertTrue(adapter.exitsOnError());
    assertTrue(adapter.usesJson());
    assertNull(adapter.closeable());
    assertNull(adapter.errorType(new RuntimeException()));
  }

  @Test
  void wholeBatchFailureNamesSomeOfMany() {
    List<BatchResult.Failure> failures = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      failures.add(new BatchResult.Failure("id" + i, null));
    }
    String message = new BatchFailedException(BatchResult.failed(failures)).getMessage();
    assertNotNull(message);
    assertTrue(message.startsWith("30 messages"), message);
    assertTrue(message.contains("id9, ..."), message);
    assertFalse(message.contains("id10"), message);
  }

  @Test
  void topicMessagesAreAllDecodedBeforeTheFirstCall() {
    List<Integer> seen = new ArrayList<>();
    TopicHandler<Integer> handler =
        new TopicHandler<>() {
          @Override
          public Integer decode(Input body) {
            int value = body.begin().readInt();
            body.end();
            return value;
          }

          @Override
          public void handle(TopicMessage<Integer> message, Context context) {
            seen.add(message.body());
          }
        };
    TopicAdapter<Integer> adapter =
        new TopicAdapter<>(handler) {
          @Override
          protected List<TopicMessage<ByteSlice>> read(Input event, Context context) {
            return List.of(
                new TopicMessage<>("1", ByteSlice.of("1")), new TopicMessage<>("2", event.body()));
          }
        };
    Input event = input("x");
    JsonException refused =
        assertThrows(JsonException.class, () -> adapter.handle(event, CONTEXT, new Output()));
    assertEquals(List.of(), seen);
    assertEquals("The message 2 was refused", WhatFailed.of(refused, event).what());
  }

  @Test
  void everyFailureOfAnHttpFunctionIsAResponse() {
    IllegalStateException failure = new IllegalStateException("swordfish");
    assertSame(failure, status(500, (request, context, response) -> throwing(failure)));
    JsonException own = new JsonException("the function's own", "", 0, 0, null);
    assertSame(own, status(500, (request, context, response) -> throwing(own)));
    Error error = new StackOverflowError();
    assertSame(
        error,
        status(
            500,
            (request, context, response) -> {
              throw error;
            }));
    assertNull(
        status(
            400,
            (request, context, response) -> {
              request.begin().readInt();
              request.end();
            }));
    assertNull(status(400, (request, context, response) -> request.text()));
  }

  private static void throwing(RuntimeException failure) {
    throw failure;
  }

  private static @Nullable Throwable status(int expected, HttpHandler handler) {
    HttpInput request = new HttpInput();
    byte[] broken = {'"', (byte) 0xc0, '"'};
    request.reset(HttpRequest.builder("GET", "/").body(""), broken, 0, 3);
    HttpOutput response = new HttpOutput();
    response.header("X-Before", "lost");
    Throwable failure = HttpInvocation.run(handler, request, CONTEXT, response);
    assertEquals(expected, response.status());
    assertEquals("application/problem+json", response.contentType());
    assertNull(response.headers().first("X-Before"));
    assertFalse(text(response.body()).contains("swordfish"));
    return failure;
  }

  private static Input input(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    Input input = new Input();
    input.reset(utf8, 0, utf8.length);
    return input;
  }

  private static String text(Output output) {
    return new String(output.buffer(), 0, output.length(), StandardCharsets.UTF_8);
  }
}
