package dev.aloft.aws;

import dev.aloft.function.Context;
import dev.aloft.provider.Input;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Events as a loop hands them to an adapter. */
final class TestEvents {
  /** An invocation about which nothing is known. */
  static final Context CONTEXT =
      new Context() {
        @Override
        public String requestId() {
          return "";
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
          return Duration.ofDays(1);
        }

        @Override
        public @Nullable String traceParent() {
          return null;
        }

        @Override
        public String cloud() {
          return "aws";
        }

        @Override
        public @Nullable String header(String name) {
          return null;
        }
      };

  private TestEvents() {}

  static Input input(String json) {
    return input(json.getBytes(StandardCharsets.UTF_8));
  }

  static Input input(byte[] json) {
    Input input = new Input();
    input.reset(json, 0, json.length);
    return input;
  }

  /** An event of this project's test resources. */
  static String resource(String name) {
    try (InputStream in = TestEvents.class.getResourceAsStream("/events/" + name + ".json")) {
      if (in == null) {
        throw new IllegalArgumentException("There is no event " + name + ".");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
