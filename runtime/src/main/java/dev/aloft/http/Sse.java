package dev.aloft.http;

import dev.aloft.function.StreamingResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A stream of server-sent events ({@code text/event-stream}; "Server-sent events" in the WHATWG
 * HTML standard), which browsers read with {@code EventSource}:
 *
 * <pre>{@code
 * @Function
 * @Http
 * StreamingResponse ticks() {
 *   return Sse.response(events -> {
 *     for (Tick tick : ticks) {
 *       events.send(Sse.event(tick.text()).named("tick").withId(tick.id()));
 *     }
 *   });
 * }
 * }</pre>
 *
 * <p>Each event is sent to the client at once. To be used by one thread at a time, until the {@link
 * Source} returns.
 */
public final class Sse {
  private final OutputStream out;

  private Sse(OutputStream out) {
    this.out = out;
  }

  /** Sends the events of one response. */
  public interface Source {
    /**
     * Sends all events; the response ends when this returns. What it may throw, and what that
     * means, is as for {@link StreamingResponse.Body#writeTo}.
     */
    void sendTo(Sse events) throws Exception;
  }

  /** A response that consists of events. */
  public static StreamingResponse response(Source source) {
    return StreamingResponse.of("text/event-stream", new Events(source));
  }

  /** An event with this data, which may have several lines. */
  public static Event event(String data) {
    return new Event(Objects.requireNonNull(data, "data"), null, null, null);
  }

  /**
   * Sends an event that has only data.
   *
   * @throws IOException if the client is gone
   */
  public void send(String data) throws IOException {
    send(event(data));
  }

  /**
   * Sends an event.
   *
   * @throws IOException if the client is gone
   */
  public void send(Event event) throws IOException {
    StringBuilder text = new StringBuilder(event.data.length() + 32);
    if (event.name != null) {
      text.append("event: ").append(event.name).append('\n');
    }
    if (event.id != null) {
      text.append("id: ").append(event.id).append('\n');
    }
    if (event.retry != null) {
      text.append("retry: ").append(event.retry.toMillis()).append('\n');
    }
    appendLines(text, "data: ", event.data);
    write(text);
  }

  /**
   * Sends a comment, which clients ignore; an empty one keeps a connection alive that proxies would
   * otherwise close.
   *
   * @throws IOException if the client is gone
   */
  public void comment(String text) throws IOException {
    StringBuilder lines = new StringBuilder(text.length() + 8);
    appendLines(lines, ": ", text);
    write(lines);
  }

  /** Appends a field for each line: lines end with LF, CR, or both. */
  private static void appendLines(StringBuilder text, String field, String value) {
    text.append(field);
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\r' && i + 1 < value.length() && value.charAt(i + 1) == '\n') {
        continue;
      }
      if (c == '\n' || c == '\r') {
        text.append('\n').append(field);
      } else {
        text.append(c);
      }
    }
    text.append('\n');
  }

  /** Ends an event with an empty line, and sends it. */
  private void write(StringBuilder text) throws IOException {
    out.write(text.append('\n').toString().getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** One event. Immutable. */
  public static final class Event {
    private static final Duration LONGEST = Duration.ofDays(365);

    private final String data;
    private final @Nullable String name;
    private final @Nullable String id;
    private final @Nullable Duration retry;

    private Event(
        String data, @Nullable String name, @Nullable String id, @Nullable Duration retry) {
      this.data = data;
      this.name = name;
      this.id = id;
      this.retry = retry;
    }

    /**
     * The same with the name of its type, for which clients register listeners.
     *
     * @throws IllegalArgumentException if it has a line break
     */
    public Event named(String type) {
      check("name", type);
      return new Event(data, type, id, retry);
    }

    /**
     * The same with an id, which a client that reconnects sends as {@code Last-Event-ID}.
     *
     * @throws IllegalArgumentException if it has a line break or a NUL
     */
    public Event withId(String number) {
      check("id", number);
      return new Event(data, name, number, retry);
    }

    /**
     * The same with the time after which a client that lost the connection should reconnect.
     *
     * @throws IllegalArgumentException if it is negative, or longer than a year
     */
    public Event retryAfter(Duration time) {
      if (time.isNegative() || time.compareTo(LONGEST) > 0) {
        throw new IllegalArgumentException(
            "The time is " + time + "; expected 0 up to " + LONGEST + ".");
      }
      return new Event(data, name, id, time);
    }

    private static void check(String what, String value) {
      for (int i = 0; i < value.length(); i++) {
        char c = value.charAt(i);
        if (c == '\n' || c == '\r' || c == '\0') {
          throw new IllegalArgumentException(
              "Character "
                  + (int) c
                  + " at index "
                  + i
                  + " cannot be part of an event's "
                  + what
                  + ".");
        }
      }
    }
  }

  /** The events as a body. */
  private static final class Events implements StreamingResponse.Body {
    private final Source source;

    Events(Source source) {
      this.source = source;
    }

    @Override
    public void writeTo(OutputStream out) throws Exception {
      source.sendTo(new Sse(out));
    }
  }
}
