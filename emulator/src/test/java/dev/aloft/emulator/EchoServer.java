package dev.aloft.emulator;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;

/**
 * A program that serves: on the port that a variable names, it answers each request with its body.
 * The body {@code exit} ends it with status 9, {@code end} with 0; {@code long line} writes one.
 */
final class EchoServer {
  private EchoServer() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    String port = Objects.requireNonNull(System.getenv(args[0]), args[0]);
    try (RawServer server = new RawServer(Integer.parseInt(port), EchoServer::answer)) {
      System.out.println("serving with " + server.requests.size() + " requests");
      new CountDownLatch(1).await();
    }
  }

  private static String answer(RawServer.Request request) {
    String id = request.header("x-fc-request-id");
    System.out.println("FC Invoke Start RequestId: " + id);
    switch (request.body()) {
      case "exit" -> System.exit(9);
      case "end" -> System.exit(0);
      case "long line" -> System.out.println("x".repeat(70_000));
      case "silent" -> {
        return RawServer.answer(200, "", "x-fc-status: 200");
      }
      default -> {}
    }
    System.out.println("FC Invoke End RequestId: " + id);
    return RawServer.answer(200, request.body(), "x-fc-status: 200");
  }
}
