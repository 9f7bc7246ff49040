package dev.aloft.conformance;

import dev.aloft.emulator.FunctionProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Somebody else's emulator as a process, with the port at which it takes calls. */
final class Peer implements AutoCloseable {
  private final FunctionProcess process;
  private final int port;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private Peer(FunctionProcess process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts it and waits until it listens. */
  static Peer start(int port, List<String> command, Map<String, String> environment) {
    Peer peer = new Peer(FunctionProcess.start(command, environment), port);
    long end = System.nanoTime() + Deployed.LIMIT.toNanos();
    while (System.nanoTime() < end && peer.process.isAlive()) {
      try {
        new Socket(InetAddress.getLoopbackAddress(), port).close();
        return peer;
      } catch (IOException notYet) {
        Thread.onSpinWait();
      }
    }
    peer.close();
    throw new AssertionError("the emulator does not listen:\n" + peer.log());
  }

  /** A port that was free just now. */
  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Sends an event the way an invoker does. */
  HttpResponse<String> invoke(String function, String event)
      throws IOException, InterruptedException {
    return send(
        request("/2015-03-31/functions/" + function + "/invocations")
            .POST(HttpRequest.BodyPublishers.ofString(event)));
  }

  /** Sends an event and does not wait for its answer. */
  CompletableFuture<HttpResponse<String>> begin(String function, String event) {
    return http.sendAsync(
        request("/2015-03-31/functions/" + function + "/invocations")
            .POST(HttpRequest.BodyPublishers.ofString(event))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path).GET());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://" + address() + path)).timeout(Deployed.LIMIT);
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IOException(e.getMessage() + "; the emulator's log:\n" + log(), e);
    }
  }

  /** Its host and port. */
  String address() {
    return "127.0.0.1:" + port;
  }

  String log() {
    return process.log();
  }

  @Override
  public void close() {
    process.close();
  }
}
