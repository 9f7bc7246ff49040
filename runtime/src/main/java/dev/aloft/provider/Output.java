package dev.aloft.provider;

import dev.aloft.function.StreamingResponse;
import dev.aloft.json.JsonCodec;
import dev.aloft.json.JsonLimits;
import dev.aloft.json.JsonWriter;
import dev.aloft.json.internal.Utf8Encoder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One answer's body, gathered in memory. A loop owns one output and clears it for each event. Not
 * thread-safe.
 *
 * <p>Generated code and adapters write it: values with {@link #write(JsonCodec, Object)} or {@link
 * #begin}, text, bytes, {@link #nothing}, and {@link #report} for failures that the answer takes
 * into account. Loops and servers read it back: {@link #buffer} and {@link #length}, {@link
 * #contentType}, {@link #isNothing} and {@link #reports}; whoever owns it calls {@link #reset} and
 * {@link #clear}.
 */
public final class Output extends OutputStream {
  private static final int SMALLEST = 1024;

  /** A larger buffer is released after the invocation that needed it. */
  private static final int KEPT = 1 << 20;

  /** The same for an output that is kept while there is no invocation. */
  private static final int KEPT_CLEARED = 1 << 14;

  private final JsonWriter standard = new JsonWriter();
  private final boolean jsonAnswers;
  private JsonWriter writer = standard;
  private @Nullable JsonWriter bounded;
  private @Nullable JsonLimits bounds;
  private byte[] buffer = new byte[SMALLEST];
  private int length;
  private boolean nothing;
  private @Nullable String contentType;
  private @Nullable List<Report> reports;
  private @Nullable StreamingResponse streaming;

  /**
   * A failure that the answer already takes into account, for the log.
   *
   * @param what what happened, to start the record with: {@code "The message 7 was refused"}
   * @param ofFunction whether the function failed, rather than the decoding of its argument
   */
  public record Report(String what, Throwable failure, boolean ofFunction) {
    /** A failure of the function. */
    public Report(String what, Throwable failure) {
      this(what, failure, true);
    }
  }

  /** An empty output. */
  public Output() {
    this(false);
  }

  /**
   * An empty output.
   *
   * @param jsonAnswers whether the cloud's answers are JSON by contract, so that {@link
   *     #payloadText} writes a JSON string
   */
  public Output(boolean jsonAnswers) {
    this.jsonAnswers = jsonAnswers;
  }

  /** Clears the output for the next event. */
  public void reset() {
    reset(KEPT);
  }

  /** Clears the output for an event that may be long in coming: little memory is kept. */
  public void clear() {
    reset(KEPT_CLEARED);
  }

  private void reset(int kept) {
    length = 0;
    nothing = false;
    writer.clear();
    writer = standard;
    contentType = null;
    reports = null;
    streaming = null;
    if (buffer.length > kept) {
      buffer = new byte[SMALLEST];
    }
  }

  /** An empty output for answers of the same kind. */
  public Output another() {
    return new Output(jsonAnswers);
  }

  /** Takes over what another output holds, which is not used any more. */
  public void take(Output other) {
    buffer = other.buffer;
    length = other.length;
    nothing = other.nothing;
    contentType = other.contentType;
    reports = other.reports;
    streaming = other.streaming;
  }

  /**
   * Encodes within these limits until the next {@link #reset}, instead of the default ones. The
   * limits should be a constant: any but the last ones make a new writer.
   *
   * @return this output
   */
  // A record's equals is generated at run time, which a cold start would pay for.
  @SuppressWarnings("ReferenceEquality")
  public Output within(JsonLimits limits) {
    JsonWriter own = bounded;
    if (own == null || bounds != limits) {
      own = new JsonWriter(limits);
      bounded = own;
      bounds = limits;
    }
    writer = own;
    return this;
  }

  /** Encodes a value as the whole body; null gives JSON {@code null}. */
  public <T> void write(JsonCodec<T> codec, @Nullable T value) {
    JsonWriter out = begin();
    if (value == null) {
      out.writeNull();
    } else {
      codec.write(out, value);
    }
    end();
  }

  /** Starts encoding by hand. Ends with {@link #end()}. */
  public JsonWriter begin() {
    contentType = "application/json";
    writer.begin(buffer, length);
    return writer;
  }

  /** Ends what {@link #begin()} started; until then nothing of it is in the body. */
  public void end() {
    writer.end();
    buffer = writer.buffer();
    length = writer.length();
    writer.clear();
  }

  /** Notes that the function returns nothing; each provider answers that in its own way. */
  public void nothing() {
    nothing = true;
  }

  /** Whether {@link #nothing()} was called. */
  public boolean isNothing() {
    return nothing;
  }

  /** Notes a failure of the function that the answer already takes into account. */
  public void report(String what, Throwable failure) {
    report(new Report(what, failure));
  }

  /** Notes a failure that the answer already takes into account, so that the loop logs it. */
  public void report(Report report) {
    List<Report> noted = reports;
    if (noted == null) {
      noted = new ArrayList<>();
      reports = noted;
    }
    noted.add(report);
  }

  /** What {@link #report} noted; usually null. */
  public @Nullable List<Report> reports() {
    return reports;
  }

  /** Adds these bytes to the body. */
  public void bytes(byte[] bytes) {
    write(bytes, 0, bytes.length);
  }

  /** Adds this text to the body, as UTF-8. */
  public void text(String text) {
    if (contentType == null) {
      contentType = "text/plain; charset=utf-8";
    }
    bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Writes the answer of a function that returns text: as a JSON string where answers are JSON by
   * contract, with lone surrogates escaped; elsewhere unchanged, with a question mark for a lone
   * surrogate.
   */
  public void payloadText(String text) {
    if (!jsonAnswers) {
      text(text);
      return;
    }
    begin().writeString(text);
    end();
  }

  /** Adds the stream's bytes to the body, and closes the stream. */
  public void stream(InputStream stream) throws IOException {
    try (stream) {
      stream.transferTo(this);
    }
  }

  /** Notes that the body is written later, while it is sent. */
  public void stream(StreamingResponse response) {
    streaming = response;
  }

  /** What {@link #stream(StreamingResponse)} noted, once; usually null. */
  public @Nullable StreamingResponse takeStreaming() {
    StreamingResponse noted = streaming;
    streaming = null;
    return noted;
  }

  /**
   * The media type of what was written, for clouds that pass it on: {@code application/json}, or
   * {@code text/plain} in UTF-8, or {@code application/octet-stream} for everything else.
   */
  public String contentType() {
    return contentType == null ? "application/octet-stream" : contentType;
  }

  @Override
  public void write(int b) {
    grow(1);
    buffer[length++] = (byte) b;
  }

  @Override
  public void write(byte[] bytes, int offset, int count) {
    grow(count);
    System.arraycopy(bytes, offset, buffer, length, count);
    length += count;
  }

  /** The buffer that holds the body, from index 0; valid until the next write. */
  public byte[] buffer() {
    return buffer;
  }

  /** The body's length in bytes. */
  public int length() {
    return length;
  }

  private void grow(int count) {
    if (count > buffer.length - length) {
      buffer = Utf8Encoder.larger(buffer, length, count);
    }
  }
}
