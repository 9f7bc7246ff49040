package dev.aloft.tooling.run;

import dev.aloft.json.JsonException;
import dev.aloft.json.JsonReader;
import dev.aloft.json.JsonWriter;
import dev.aloft.tooling.ToolingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Calls one function: that of a development server which runs already, otherwise of one that is
 * started for this call alone. Immutable.
 */
public final class Invoker {
  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(2);

  /** A call waits for the compiler, for a process, and for up to 30 seconds for an answer. */
  private static final Duration ANSWER_LIMIT = Duration.ofMinutes(3);

  /**
   * What came back.
   *
   * @param good whether the function answered without an error
   * @param answer its answer, or an HTTP answer's body
   * @param status of an HTTP answer; 0 for other answers
   * @param message what went wrong, if there is no answer; otherwise empty
   * @param millis from sending to the answer; of a cold call, from the start of the process
   * @param cold whether the process was started for the call
   * @param log what the function wrote meanwhile
   */
  public record Result(
      boolean good,
      String answer,
      int status,
      String message,
      double millis,
      boolean cold,
      List<String> log) {
    /** Copies the list. */
    public Result {
      log = List.copyOf(log);
    }

    /** For a command line: 0 if it is good, otherwise 1. */
    public int exitCode() {
      return good ? 0 : 1;
    }
  }

  private final String function;
  private final String event;
  private final @Nullable String payload;

  private Invoker(String function, String event, @Nullable String payload) {
    this.function = function;
    this.event = event;
    this.payload = payload;
  }

  /**
   * What is to be sent.
   *
   * @param function the function's name
   * @param payload a document; {@code @FILE} for the content of a file; the name of an event, such
   *     as {@code s3-put}, {@code s3-delete}, {@code sqs}, {@code sns}, {@code schedule}, {@code
   *     http-get}, {@code http-post}, or {@code event}, for a sample; empty for a sample that fits
   *     the function's trigger
   * @param folder what the name of a file is relative to
   * @throws ToolingException if a file cannot be read
   */
  public static Invoker of(String function, String payload, Path folder) throws ToolingException {
    Optional<String> document = document(payload, folder);
    return document.isPresent()
        ? new Invoker(function, "", document.get())
        : new Invoker(function, payload, null);
  }

  /**
   * A payload that is a document, or is in a file.
   *
   * @param payload as in {@link #of}
   * @param folder what the name of a file is relative to
   * @return the document; empty if the payload is the name of an event, or empty
   * @throws ToolingException if a file cannot be read
   */
  public static Optional<String> document(String payload, Path folder) throws ToolingException {
    if (!payload.startsWith("@")) {
      return payload.isEmpty() || isEventName(payload) ? Optional.empty() : Optional.of(payload);
    }
    Path file = folder.resolve(payload.substring(1));
    try {
      return Optional.of(Files.readString(file));
    } catch (IOException e) {
      throw new ToolingException(
          "Cannot read " + file + ".", "A payload is written as @FILE, or as it is.", e);
    }
  }

  /** JSON has no such words, apart from true, false and null. */
  private static boolean isEventName(String payload) {
    return payload.matches("[a-z][a-z0-9-]*")
        && !payload.equals("true")
        && !payload.equals("false")
        && !payload.equals("null");
  }

  /**
   * Calls it.
   *
   * @param server the settings of the server to start, if none runs for the same work folder
   * @throws ToolingException if there is no such function, or the module cannot be run
   */
  public Result invoke(DevServer.Builder server) throws ToolingException {
    Optional<Integer> running = server.runningPort();
    if (running.isPresent()) {
      try {
        return send(running.get());
      } catch (ConnectException e) {
        // It was ended by force, and left its file.
      } catch (IOException e) {
        throw unreachable(running.get(), e);
      }
    }
    try (DevServer started = server.port(0).start()) {
      return send(started.port());
    } catch (IOException e) {
      throw unreachable(0, e);
    }
  }

  private static ToolingException unreachable(int port, IOException e) {
    return new ToolingException(
        "The development server"
            + (port == 0 ? "" : " on port " + port)
            + " did not answer: "
            + e
            + ".",
        "Start it again with mvn aloft:run.",
        e);
  }

  private Result send(int port) throws IOException, ToolingException {
    HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_LIMIT)
            .build();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/_aloft/invoke"))
            .timeout(ANSWER_LIMIT)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(request()))
            .build();
    try {
      HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      return answer.statusCode() == 200
          ? new ResultReader().read(answer.body())
          : refused(answer.body());
    } catch (JsonException e) {
      throw new IOException("it is not a development server of this version", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private byte[] request() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    JsonWriter out = new JsonWriter();
    out.begin(bytes);
    out.beginObject();
    out.writeName("function");
    out.writeString(function);
    out.writeName("event");
    out.writeString(event);
    if (payload != null) {
      out.writeName("payload");
      out.writeString(payload);
    }
    out.endObject();
    out.end();
    return bytes.toByteArray();
  }

  private static Result refused(byte[] document) throws ToolingException {
    ResultReader reader = new ResultReader();
    reader.read(document);
    String problems = String.join("\n", reader.problems);
    throw new ToolingException(
        reader.error + (problems.isEmpty() ? "" : "\n" + problems + "\n"),
        "Change it, and invoke again.");
  }

  /** Reads the answer of the server's own API. */
  private static final class ResultReader {
    private String kind = "";
    private String answer = "";
    private int status;
    private String message = "";
    private double millis;
    private boolean cold;
    private String error = "";
    private final List<String> log = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    Result read(byte[] document) {
      JsonReader in = new JsonReader();
      in.begin(document, 0, document.length);
      in.beginObject();
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        switch (name) {
          case "kind" -> kind = in.readString();
          case "answer" -> answer = in.readString();
          case "status" -> status = in.readInt();
          case "message" -> message = in.readString();
          case "millis" -> millis = in.readDouble();
          case "cold" -> cold = in.readBoolean();
          case "error" -> error = in.readString();
          case "log" -> {
            in.beginArray();
            while (in.nextElement()) {
              log.add(in.readString());
            }
          }
          case "problems" -> {
            in.beginArray();
            while (in.nextElement()) {
              problems.add(problem(in));
            }
          }
          default -> in.skip();
        }
      }
      in.end();
      return new Result(kind.equals("ANSWERED"), answer, status, message, millis, cold, log);
    }

    private static String problem(JsonReader in) {
      String file = "";
      long line = 0;
      String text = "";
      in.beginObject();
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        switch (name) {
          case "file" -> file = in.readString();
          case "line" -> line = in.readLong();
          case "message" -> text = in.readString();
          default -> in.skip();
        }
      }
      return (file.isEmpty() ? "" : file + ":" + line + ": ") + text;
    }
  }
}
