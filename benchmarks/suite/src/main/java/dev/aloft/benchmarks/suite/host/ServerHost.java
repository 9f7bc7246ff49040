package dev.aloft.benchmarks.suite.host;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A front that calls a server, on one connection. */
final class ServerHost implements Host {
  private static final long RETRY_MICROS = 200;
  private static final int ANSWER_MILLIS = 120_000;
  private static final long READY_NANOS = 120_000_000_000L;

  private final Workload workload;
  private final Judge judge;
  private final byte[] request;
  private final int port;
  private @Nullable Socket socket;
  private @Nullable InputStream in;

  ServerHost(String path, Workload workload) throws IOException {
    this.workload = workload;
    judge = new Judge(workload);
    boolean get = workload.method().equals("GET");
    byte[] body = get ? new byte[0] : workload.event();
    request =
        HttpMessage.bytes(
            workload.method()
                + " "
                + path
                + " HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                + "x-fc-request-id: 00000000-0000-4000-8000-000000000000\r\n"
                + "x-fc-function-name: hello\r\n"
                + (get ? "" : "Content-Type: application/json\r\n")
                + (get ? "" : "Content-Length: " + body.length + "\r\n")
                + "\r\n",
            body);
    try (ServerSocket free = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
  }

  @Override
  public Map<String, String> environment() {
    String text = Integer.toString(port);
    return Map.of(
        "PORT",
        text,
        "FC_SERVER_PORT",
        text,
        "FC_FUNCTION_HANDLER",
        workload.id(),
        "ALOFT_FUNCTION",
        workload.id());
  }

  @Override
  public int port() {
    return port;
  }

  @Override
  public long awaitReady(Process process) throws IOException, InterruptedException {
    long start = System.nanoTime();
    while (true) {
      try {
        Socket connected = new Socket(InetAddress.getLoopbackAddress(), port);
        long now = System.nanoTime();
        connected.setTcpNoDelay(true);
        connected.setSoTimeout(ANSWER_MILLIS);
        socket = connected;
        in = new BufferedInputStream(connected.getInputStream());
        return now;
      } catch (ConnectException e) {
        if (!process.isAlive() || System.nanoTime() - start > READY_NANOS) {
          throw new IOException("it does not listen", e);
        }
        TimeUnit.MICROSECONDS.sleep(RETRY_MICROS);
      }
    }
  }

  @Override
  public Calls call(int count) throws IOException {
    if (socket == null || in == null) {
      throw new IOException("it is not connected");
    }
    long[] nanos = new long[count];
    long end = 0;
    for (int i = 0; i < count; i++) {
      long start = System.nanoTime();
      socket.getOutputStream().write(request);
      HttpMessage answer = HttpMessage.read(in);
      end = System.nanoTime();
      nanos[i] = end - start;
      if (answer == null) {
        throw new IOException("it closed the connection");
      }
      judge.check(answer, answer.second().equals("200"));
    }
    return new Calls(nanos, end);
  }

  @Override
  public void close() throws IOException {
    if (socket != null) {
      socket.close();
    }
  }
}
