package dev.aloft.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.LambdaEmulator;
import dev.aloft.function.Context;
import dev.aloft.provider.EventHandler;
import dev.aloft.provider.Input;
import dev.aloft.provider.Output;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class CloseableTest {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private static final class Counting implements EventHandler {
    private final AtomicInteger closed = new AtomicInteger();

    @Override
    public void handle(Input input, Context context, Output output) {
      output.bytes(input.bytes());
    }

    @Override
    public AutoCloseable closeable() {
      return closed::incrementAndGet;
    }
  }

  @Test
  void theExtensionIsRegisteredBeforeTheFirstEventAndTheFunctionClosedAtTheEnd() {
    Counting function = new Counting();
    try (LambdaEmulator emulator = LambdaEmulator.start()) {
      try (RunningLoop loop = RunningLoop.of(emulator, function)) {
        assertEquals("1", emulator.call("1").text());
        emulator.awaitExtension("aloft-no-op-shutdown-helper", LIMIT);
        assertTrue(emulator.exchanges().get(0).path().endsWith("/2020-01-01/extension/register"));
        assertEquals("{\"events\":[]}", emulator.exchanges().get(0).text());
        assertEquals(0, function.closed.get());
        assertEquals("", loop.log());
      }
      assertEquals(1, function.closed.get());
      assertEquals(List.of(), emulator.violations());
    }
  }

  @Test
  void aRefusedRegistrationIsOnlyLogged() throws Exception {
    Counting function = new Counting();
    try (LambdaEmulator emulator = LambdaEmulator.start()) {
      for (int i = 0; i < 10; i++) {
        assertEquals(200, register(emulator, "other-" + i));
      }
      try (RunningLoop loop = RunningLoop.of(emulator, function)) {
        assertEquals("1", emulator.call("1").text());
        assertTrue(loop.log().contains("could not be registered (status 403)"), loop.log());
      }
      assertEquals(1, function.closed.get());
    }
  }

  private static int register(LambdaEmulator emulator, String name) throws Exception {
    URL url =
        URI.create("http://" + emulator.endpoint() + "/2020-01-01/extension/register").toURL();
    HttpURLConnection connection = (HttpURLConnection) url.openConnection();
    connection.setDoOutput(true);
    connection.setRequestProperty("Lambda-Extension-Name", name);
    connection.getOutputStream().write("{\"events\":[]}".getBytes(StandardCharsets.UTF_8));
    return connection.getResponseCode();
  }

  @Test
  void aFailureToCloseIsLogged() {
    EventHandler function =
        new EventHandler() {
          @Override
          public void handle(Input input, Context context, Output output) {}

          @Override
          public AutoCloseable closeable() {
            return () -> {
              throw new IllegalStateException("stuck");
            };
          }
        };
    try (LambdaEmulator emulator = LambdaEmulator.start()) {
      RunningLoop loop = RunningLoop.of(emulator, function);
      try (loop) {
        emulator.call("1");
      }
      assertTrue(loop.log().contains("Closing the function failed"), loop.log());
    }
  }
}
