package dev.aloft.emulator;

import dev.aloft.emulator.RawClient.Reply;
import java.io.IOException;
import java.util.function.UnaryOperator;

/** The smallest runtime for SCF: as a client of the API, and as a program that echoes. */
final class ScfRuntimeClient implements AutoCloseable {
  private static final String INVOCATION = "/runtime/invocation/";

  final RawClient http;

  ScfRuntimeClient(int port) throws IOException {
    http = new RawClient("127.0.0.1", port);
  }

  /** Echoes; the event {@code exit} ends the process, {@code fail} is answered with an error. */
  public static void main(String[] args) throws IOException {
    String port = System.getenv("SCF_RUNTIME_API_PORT");
    if (port == null) {
      throw new IllegalStateException("SCF_RUNTIME_API_PORT is not set");
    }
    System.out.println("handler " + System.getenv("_HANDLER"));
    try (ScfRuntimeClient runtime = new ScfRuntimeClient(Integer.parseInt(port))) {
      runtime.ready();
      while (true) {
        String event = runtime.next().body();
        switch (event) {
          case "exit" -> System.exit(9);
          case "fail" -> runtime.error("{\"errorType\":\"Failed\"}");
          default -> runtime.respond(event);
        }
      }
    }
  }

  /** Serves one event on a thread of its own. */
  static Thread serveOnce(int port, UnaryOperator<String> function) {
    Thread thread =
        new Thread(
            () -> {
              try (ScfRuntimeClient runtime = new ScfRuntimeClient(port)) {
                runtime.ready();
                runtime.respond(function.apply(runtime.next().body()));
              } catch (IOException e) {
                throw new IllegalStateException(e);
              }
            },
            "scf runtime");
    thread.start();
    return thread;
  }

  Reply ready() throws IOException {
    http.sendPost("/runtime/init/ready", " ");
    return http.reply();
  }

  void sendNext() throws IOException {
    http.sendGet(INVOCATION + "next");
  }

  Reply next() throws IOException {
    sendNext();
    return http.reply();
  }

  Reply respond(String body) throws IOException {
    http.sendPost(INVOCATION + "response", body);
    return http.reply();
  }

  Reply error(String body) throws IOException {
    http.sendPost(INVOCATION + "error", body);
    return http.reply();
  }

  @Override
  public void close() throws IOException {
    http.close();
  }
}
