package dev.aloft.conformance;

import dev.aloft.Function;
import dev.aloft.Http;
import dev.aloft.deadline.DeadlineGuard;
import dev.aloft.function.StreamingResponse;
import dev.aloft.http.HttpRequest;
import dev.aloft.http.HttpResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/** Functions that would take for ever, and are ended before their deadline. */
@DeadlineGuard(reserveMillis = 1_500)
public final class Deadlines {
  private Deadlines() {}

  /** Answers at once, when it is interrupted, or never, as it is asked to. */
  @Function(value = "deadline", timeoutSeconds = 3)
  static String serve(String how) throws InterruptedException {
    switch (how) {
      case "quick" -> {
        return "done";
      }
      case "stubborn" -> waitStubbornly();
      case "graceful" -> {
        try {
          waitForEver();
        } catch (InterruptedException enough) {
          return "partial";
        }
      }
      default -> {
        System.out.println("the wait begins");
        waitForEver();
      }
    }
    return "never";
  }

  /** Does the same with a request, before its answer or while that is written. */
  @Function(value = "deadline-http", timeoutSeconds = 3)
  @Http
  static HttpResponse<StreamingResponse> answer(HttpRequest<Void> request)
      throws InterruptedException {
    if (request.path().equals("/wait")) {
      waitForEver();
    }
    boolean stalls = request.path().equals("/stall");
    return HttpResponse.of(
        203,
        StreamingResponse.of(
            "text/plain",
            out -> {
              out.write("begin".getBytes(StandardCharsets.US_ASCII));
              out.flush();
              if (stalls) {
                waitForEver();
              }
              out.write(" and end".getBytes(StandardCharsets.US_ASCII));
            }));
  }

  /** Waits for a client that does not send the rest. */
  @Function(value = "deadline-upload", timeoutSeconds = 3)
  @Http
  static String receive(InputStream body) throws IOException {
    return String.valueOf(body.readAllBytes().length);
  }

  private static void waitForEver() throws InterruptedException {
    new CountDownLatch(1).await();
  }

  private static void waitStubbornly() {
    CountDownLatch never = new CountDownLatch(1);
    while (never.getCount() > 0) {
      try {
        never.await();
      } catch (InterruptedException ignored) {
        // That is what makes it stubborn.
      }
    }
  }
}
