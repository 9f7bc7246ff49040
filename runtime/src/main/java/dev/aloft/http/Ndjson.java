package dev.aloft.http;

import dev.aloft.function.StreamingResponse;
import dev.aloft.json.JsonCodec;
import dev.aloft.json.JsonWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A stream of JSON documents, one per line ({@code application/x-ndjson}, github.com/ndjson), which
 * clients read before the last one exists:
 *
 * <pre>{@code
 * @Function
 * @Http
 * StreamingResponse export() {
 *   return Ndjson.response(Order_JsonCodec.INSTANCE, orders());
 * }
 * }</pre>
 *
 * <p>The codec is that of a type in a function's signature, or one that {@link
 * dev.aloft.CodecImport} asks for. A value that is {@code null} becomes the line {@code null}. Raw
 * JSON in a value ({@code @JsonRawValue}) must have no line breaks. To be used by one thread at a
 * time, until the {@link Source} returns.
 *
 * @param <T> the type of the values
 */
public final class Ndjson<T> {
  private final JsonCodec<T> codec;
  private final OutputStream out;
  private final JsonWriter writer = new JsonWriter();

  /** Whether a value is begun and not ended, or was given up in the middle. */
  private boolean torn;

  private Ndjson(JsonCodec<T> codec, OutputStream out) {
    this.codec = codec;
    this.out = out;
  }

  /** Sends the values of one response. */
  public interface Source<T> {
    /**
     * Sends all values; the response ends when this returns. What it may throw, and what that
     * means, is as for {@link StreamingResponse.Body#writeTo}.
     */
    void sendTo(Ndjson<T> lines) throws Exception;
  }

  /**
   * A response that consists of these values. They are sent as they fill blocks of about 16 KiB;
   * {@link #live} sends each at once.
   *
   * @param values is iterated once, after the function method has returned
   */
  public static <T> StreamingResponse response(
      JsonCodec<T> codec, Iterable<? extends @Nullable T> values) {
    return lines(codec, new Elements<>(Objects.requireNonNull(values, "values")));
  }

  /**
   * The same with the values of a stream, which is closed after the last one, or when no further
   * one can be sent.
   *
   * @param values opens the stream; called once, after the function method has returned, and not at
   *     all if the response has no body, as for a HEAD request
   */
  public static <T> StreamingResponse response(
      JsonCodec<T> codec, Supplier<? extends Stream<? extends @Nullable T>> values) {
    return lines(codec, new Opened<>(Objects.requireNonNull(values, "values")));
  }

  /** A response whose values are each sent to the client at once. */
  public static <T> StreamingResponse live(JsonCodec<T> codec, Source<T> source) {
    return lines(codec, Objects.requireNonNull(source, "source"));
  }

  private static <T> StreamingResponse lines(JsonCodec<T> codec, Source<T> source) {
    Objects.requireNonNull(codec, "codec");
    return StreamingResponse.of("application/x-ndjson", new Lines<>(codec, source));
  }

  /**
   * Sends a value at once.
   *
   * @throws IOException if the client is gone
   */
  public void send(@Nullable T value) throws IOException {
    write(value);
    out.flush();
  }

  private void write(@Nullable T value) throws IOException {
    if (torn) {
      throw new IOException("An earlier value could not be written whole: no line can follow it.");
    }
    torn = true;
    try {
      writer.begin(out);
      if (value == null) {
        writer.writeNull();
      } else {
        codec.write(writer, value);
      }
      writer.end();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    out.write('\n');
    torn = false;
  }

  private void writeAll(Iterator<? extends @Nullable T> values) throws IOException {
    while (values.hasNext()) {
      write(values.next());
    }
  }

  /** Values that are there already, or come as they are iterated. */
  private static final class Elements<T> implements Source<T> {
    private final Iterable<? extends @Nullable T> values;

    Elements(Iterable<? extends @Nullable T> values) {
      this.values = values;
    }

    @Override
    public void sendTo(Ndjson<T> lines) throws IOException {
      lines.writeAll(values.iterator());
    }
  }

  /** The values of a stream that is opened for them. */
  private static final class Opened<T> implements Source<T> {
    private final Supplier<? extends Stream<? extends @Nullable T>> streams;

    Opened(Supplier<? extends Stream<? extends @Nullable T>> streams) {
      this.streams = streams;
    }

    @Override
    public void sendTo(Ndjson<T> lines) throws IOException {
      try (Stream<? extends @Nullable T> stream = streams.get()) {
        lines.writeAll(stream.iterator());
      }
    }
  }

  /** The values as a body. */
  private static final class Lines<T> implements StreamingResponse.Body {
    private final JsonCodec<T> codec;
    private final Source<T> source;

    Lines(JsonCodec<T> codec, Source<T> source) {
      this.codec = codec;
      this.source = source;
    }

    @Override
    public void writeTo(OutputStream out) throws Exception {
      source.sendTo(new Ndjson<>(codec, out));
    }
  }
}
