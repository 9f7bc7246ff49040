package dev.aloft.conformance;

import dev.aloft.emulator.FunctionProcess;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A process with a server and little memory, without a cloud's double in front to protect it: what
 * hostile clients send arrives unchanged.
 */
final class HostileTarget implements AutoCloseable {
  private static final String SIZED = "http-sized";
  private static final int WAIT_MILLIS = 60_000;
  private static final long START_NANOS = 60_000_000_000L;

  private final int port;
  private final FunctionProcess process;

  private HostileTarget(int port, FunctionProcess process) {
    this.port = port;
    this.process = process;
  }

  /** Whether the module's cloud calls a server. */
  static boolean exists() {
    return !System.getProperty("aloft.server", "").isBlank();
  }

  /** Whether requests come as the JSON events of a proxy in front, not as they were sent. */
  static boolean isWrapped() {
    return Boolean.getBoolean("aloft.wrapped");
  }

  private static Map<String, String> environment(int port, String function) {
    Map<String, String> environment = new HashMap<>();
    for (String variable : System.getProperty("aloft.server", "").split(" ")) {
      int equals = variable.indexOf('=');
      environment.put(
          variable.substring(0, equals),
          variable
              .substring(equals + 1)
              .replace("{port}", Integer.toString(port))
              .replace("{function}", function));
    }
    return environment;
  }

  /** Starts a process with a heap of 64 MB, and waits until it listens. */
  static HostileTarget start() throws IOException {
    return start(SIZED);
  }

  /** The same with another function. */
  static HostileTarget start(String function) throws IOException {
    int port = freePort();
    List<String> command = new ArrayList<>(Deployed.command());
    command.remove("-Xmx256m");
    command.add(1, "-Xmx64m");
    HostileTarget target =
        new HostileTarget(port, FunctionProcess.start(command, environment(port, function)));
    long end = System.nanoTime() + START_NANOS;
    while (!target.isListening()) {
      if (!target.process.isAlive() || System.nanoTime() - end > 0) {
        String log = target.process.log();
        target.close();
        throw new IOException("It does not listen on port " + port + ":\n" + log);
      }
    }
    return target;
  }

  /** Below the system's range for outgoing connections, as there will be many. */
  private static int freePort() throws IOException {
    for (int attempt = 0; ; attempt++) {
      int port = ThreadLocalRandom.current().nextInt(12_000, 32_000);
      try (ServerSocket socket = new ServerSocket(port)) {
        return socket.getLocalPort();
      } catch (IOException e) {
        if (attempt == 100) {
          throw e;
        }
      }
    }
  }

  private boolean isListening() throws IOException {
    try (Client client = connect()) {
      return client.socket.isConnected();
    } catch (java.net.ConnectException e) {
      return false;
    }
  }

  FunctionProcess process() {
    return process;
  }

  Client connect() throws IOException {
    return new Client(port);
  }

  /** What comes before a body of this length, if the answer is to have this size. */
  byte[] before(int length, int size) {
    String json = "";
    int total = length;
    String target = "/a?size=" + size;
    if (isWrapped()) {
      json =
          "{\"event\":{\"httpMethod\":\"POST\",\"path\":\"/a\",\"queryStringParameters\":{\"size\":\""
              + size
              + "\"},\"body\":\"";
      total += json.length() + after().length;
      target = "/";
    }
    return ascii(
        "POST " + target + " HTTP/1.1\r\nHost: h\r\nContent-Length: " + total + "\r\n\r\n" + json);
  }

  /** What comes after a body. */
  byte[] after() {
    return ascii(isWrapped() ? "\"}}" : "");
  }

  /** A whole request. */
  byte[] request(int length, int size) {
    byte[] before = before(length, size);
    byte[] after = after();
    byte[] request = new byte[before.length + length + after.length];
    java.util.Arrays.fill(request, (byte) 'a');
    System.arraycopy(before, 0, request, 0, before.length);
    System.arraycopy(after, 0, request, before.length + length, after.length);
    return request;
  }

  /** The status this cloud gets where others get the given one. */
  int status(int fitting) {
    return isWrapped() && fitting >= 400 ? 500 : fitting;
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public void close() {
    process.close();
  }

  /** One connection. */
  static final class Client implements AutoCloseable {
    final Socket socket = new Socket();
    final InputStream in;

    Client(int port) throws IOException {
      // A small window, so that what is not read stays with the server.
      socket.setReceiveBufferSize(16_384);
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), WAIT_MILLIS);
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(WAIT_MILLIS);
      in = socket.getInputStream();
    }

    Client send(byte[] bytes) throws IOException {
      socket.getOutputStream().write(bytes);
      return this;
    }

    Client send(String text) throws IOException {
      return send(ascii(text));
    }

    /** Reads an answer, and returns its status. */
    int status() throws IOException {
      return Integer.parseInt(answer().substring(9, 12));
    }

    /** Reads an answer: its head and the start of its body. */
    String answer() throws IOException {
      StringBuilder head = new StringBuilder();
      while (!head.toString().endsWith("\r\n\r\n")) {
        int b = in.read();
        if (b < 0) {
          throw new java.io.EOFException("The connection ended in a head: " + head);
        }
        head.append((char) b);
      }
      int at = head.indexOf("\r\nContent-Length: ") + 18;
      long length = at < 18 ? 0 : Long.parseLong(head.substring(at, head.indexOf("\r\n", at)));
      byte[] start = in.readNBytes((int) Math.min(length, 1000));
      in.skipNBytes(length - start.length);
      return head + new String(start, StandardCharsets.ISO_8859_1);
    }

    /** Closes with a reset. */
    void cut() throws IOException {
      socket.setSoLinger(true, 0);
      socket.close();
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
