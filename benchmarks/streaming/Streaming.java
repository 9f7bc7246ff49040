import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Streams 200 MB out of a function on Knative and out of {@code RawStream}, in turns, and prints
 * throughput, the growth of memory, and how long the first flushed bytes take to the client.
 *
 * <p>{@code java Streaming.java FUNCTION_CLASS_PATH ROUNDS}
 */
public final class Streaming {
  private static final int BLOCKS = 200_000;
  private static final byte[] BUFFER = new byte[1 << 16];

  private Streaming() {}

  public static void main(String[] args) throws Exception {
    Server ours =
        Server.start(
            List.of("-cp", args[0], "dev.aloft.conformance.Functions_Knative"),
            Map.of("FUNCTION_TARGET", "http-stream", "K_SERVICE", ""));
    Server raw = Server.start(List.of("benchmarks/streaming/RawStream.java"), Map.of());
    try {
      List<Double> oursRates = new ArrayList<>();
      List<Double> rawRates = new ArrayList<>();
      ours.rate(BLOCKS / 10);
      raw.rate(BLOCKS / 10);
      long before = ours.resident();
      long most = before;
      for (int i = 0; i < Integer.parseInt(args[1]); i++) {
        oursRates.add(ours.rate(BLOCKS));
        most = Math.max(most, ours.resident());
        rawRates.add(raw.rate(BLOCKS));
      }
      double[] delays = new double[1_000];
      for (int i = 0; i < delays.length; i++) {
        delays[i] = ours.firstByteMicros();
      }
      Arrays.sort(delays);
      System.out.printf(
          "ours %.0f MB/s, raw %.0f MB/s, ratio %.2f%n",
          median(oursRates), median(rawRates), median(oursRates) / median(rawRates));
      System.out.printf(
          "resident %.1f MB before the first 200 MB, %.1f MB at most%n",
          before / 1024.0, most / 1024.0);
      System.out.printf(
          "first byte after its flush: median %.0f us, 99 %% %.0f us%n",
          delays[delays.length / 2], delays[delays.length * 99 / 100]);
    } finally {
      ours.process.destroyForcibly().waitFor();
      raw.process.destroyForcibly().waitFor();
    }
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  private record Server(Process process, int port) {
    static Server start(List<String> arguments, Map<String, String> environment)
        throws IOException, InterruptedException {
      int port;
      try (ServerSocket free = new ServerSocket(0)) {
        port = free.getLocalPort();
      }
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx64m"));
      command.addAll(arguments);
      ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
      builder.environment().putAll(environment);
      builder.environment().put("PORT", Integer.toString(port));
      Server server = new Server(builder.start(), port);
      while (server.process.isAlive()) {
        try {
          server.rate(1);
          return server;
        } catch (IOException notYet) {
          Thread.sleep(20);
        }
      }
      throw new IOException("the server has ended");
    }

    private Socket get(String path) throws IOException {
      Socket socket = new Socket("127.0.0.1", port);
      socket
          .getOutputStream()
          .write(
              ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      return socket;
    }

    /** MB per second. */
    double rate(int blocks) throws IOException {
      long start = System.nanoTime();
      long read = 0;
      try (Socket socket = get("/" + blocks)) {
        InputStream in = socket.getInputStream();
        for (int n = in.read(BUFFER); n >= 0; n = in.read(BUFFER)) {
          read += n;
        }
      }
      if (read < blocks * 1000L) {
        throw new IOException("only " + read + " bytes came");
      }
      return read * 1e3 / (System.nanoTime() - start);
    }

    /** From the function's flush to the client. */
    double firstByteMicros() throws IOException {
      try (Socket socket = get("/clock")) {
        StringBuilder text = new StringBuilder();
        InputStream in = socket.getInputStream();
        long end = 0;
        for (int n = in.read(BUFFER); n >= 0; n = in.read(BUFFER)) {
          text.append(new String(BUFFER, 0, n, StandardCharsets.US_ASCII));
          if (end == 0 && text.indexOf("\r\n\r\n") < text.length() - 4) {
            end = System.nanoTime();
          }
        }
        String[] lines = text.substring(text.indexOf("\r\n\r\n") + 4).split("\r\n");
        return (end - Long.parseLong(lines[1])) / 1e3;
      }
    }

    /** KB. */
    long resident() throws IOException {
      for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
        if (line.startsWith("VmRSS:")) {
          return Long.parseLong(line.replaceAll("\\D", ""));
        }
      }
      throw new IOException("no VmRSS");
    }
  }
}
