package dev.aloft.provider;

import dev.aloft.json.ByteSlice;
import dev.aloft.json.JsonCodec;
import dev.aloft.json.JsonLimits;
import dev.aloft.json.JsonReader;
import dev.aloft.json.Utf8Buffer;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One event's body. A loop owns one input and points it at each event in turn. Handlers may keep
 * what it gives them, never the buffer, which will hold somebody else's event. Not thread-safe.
 */
public final class Input {
  private static final byte[] NOTHING = new byte[0];

  private final JsonReader standard = new JsonReader();
  private final boolean jsonEvents;
  private JsonReader reader = standard;
  private @Nullable JsonReader bounded;
  private @Nullable JsonLimits bounds;
  private @Nullable Utf8Buffer unescaped;
  private byte[] buffer = NOTHING;
  private int offset;
  private int length;
  private boolean utf8;
  private @Nullable String recognised;
  private boolean decoding;
  private @Nullable String name;

  /** An input without an event; {@link #reset} gives it one. */
  public Input() {
    this(false);
  }

  /**
   * An input without an event; {@link #reset} gives it one.
   *
   * @param jsonEvents whether the cloud's events are JSON by contract, so that {@link
   *     #payloadText()} is a JSON string's value
   */
  public Input(boolean jsonEvents) {
    this.jsonEvents = jsonEvents;
  }

  /** Points at the body of the next event. */
  public void reset(byte[] newBuffer, int newOffset, int newLength) {
    if (unescaped != null) {
      unescaped.reset();
    }
    point(newBuffer, newOffset, newLength, false);
  }

  /** Points at a part of the same event, such as the body of a message in it. */
  public void part(ByteSlice part) {
    point(part.bytes(), part.offset(), part.length(), part.isUtf8());
  }

  private void point(byte[] newBuffer, int newOffset, int newLength, boolean newUtf8) {
    buffer = newBuffer;
    offset = newOffset;
    length = newLength;
    utf8 = newUtf8;
    reader = standard;
    recognised = null;
    decoding = false;
    name = null;
  }

  /** Names what it holds, for messages: {@code "message 7"}. Valid until it points elsewhere. */
  public void name(String newName) {
    name = newName;
  }

  /** Releases the body, and memory that only it needed. */
  public void clear() {
    reset(NOTHING, 0, 0);
    standard.clear();
    if (bounded != null) {
      bounded.clear();
    }
  }

  /**
   * Decodes within these limits until it points elsewhere, instead of the default ones. The limits
   * should be a constant: any but the last ones make a new reader.
   *
   * @return this input
   */
  // A record's equals is generated at run time, which a cold start would pay for.
  @SuppressWarnings("ReferenceEquality")
  public Input within(JsonLimits limits) {
    JsonReader own = bounded;
    if (own == null || bounds != limits) {
      own = new JsonReader(limits);
      bounded = own;
      bounds = limits;
    }
    reader = own;
    return this;
  }

  /**
   * Refuses, until it points elsewhere, an object that has properties, but none of the type's: a
   * message in another service's envelope must not become an object full of nulls.
   *
   * @param type what messages call the type
   * @return this input
   */
  public Input recognised(String type) {
    recognised = type;
    return this;
  }

  /**
   * Decodes the whole body.
   *
   * @throws dev.aloft.json.JsonException if the body is not one JSON value that the codec accepts
   */
  public <T> T read(JsonCodec<T> codec) {
    begin();
    if (reader.isNull()) {
      throw reader.unexpected("a value");
    }
    T value = codec.read(reader);
    end();
    return value;
  }

  /**
   * Decodes the whole body; null for JSON {@code null}.
   *
   * @throws dev.aloft.json.JsonException if the body is not one JSON value that the codec accepts
   */
  public <T> @Nullable T readNullable(JsonCodec<T> codec) {
    begin();
    T value = reader.isNull() ? null : codec.read(reader);
    end();
    return value;
  }

  /**
   * Starts decoding by hand: the reader is at the first token of the body. Ends with {@link
   * #end()}.
   */
  public JsonReader begin() {
    decoding = true;
    reader.begin(buffer, offset, length);
    if (recognised != null) {
      reader.recognise(recognised);
    }
    return reader;
  }

  /** Checks that nothing but white space follows the decoded value. */
  public void end() {
    reader.end();
    decoding = false;
  }

  /**
   * Whether decoding has begun and not ended; a failure is then not the function's, which was not
   * called.
   */
  public boolean isDecoding() {
    return decoding;
  }

  /**
   * Where decoding is, to end a message with: {@code " at /lines/2/price (line 1, column 7)"};
   * empty if nothing is being decoded, or the place is not known.
   */
  public String place() {
    return decoding ? reader.place() : "";
  }

  /** The argument of {@link #name(String)}, or null. */
  @Nullable String name() {
    return name;
  }

  /** The body's length in bytes. */
  public int length() {
    return length;
  }

  /** The body in place; handlers get copies. */
  public ByteSlice body() {
    return new ByteSlice(buffer, offset, length, utf8);
  }

  /** The buffer for the unescaped strings that are parts of the event. */
  public Utf8Buffer unescaped() {
    Utf8Buffer made = unescaped;
    if (made == null) {
      made = new Utf8Buffer();
      unescaped = made;
    }
    return made;
  }

  /** A copy of the body, byte for byte. */
  public byte[] bytes() {
    return Arrays.copyOfRange(buffer, offset, offset + length);
  }

  /** A copy of the body as a stream. */
  public InputStream stream() {
    return new ByteArrayInputStream(bytes());
  }

  /**
   * The body as text, unchanged.
   *
   * @throws dev.aloft.json.JsonException if it is not UTF-8
   */
  public String text() {
    decoding = true;
    String text = reader.text(buffer, offset, length, utf8);
    decoding = false;
    return text;
  }

  /**
   * The event of a function that takes text. Where events are JSON by contract, it is a JSON
   * string's value, with lone surrogates kept; any other event is its text.
   *
   * @throws dev.aloft.json.JsonException if it is not UTF-8, or begins as a JSON string and is not
   *     one
   */
  public String payloadText() {
    if (!jsonEvents || !beginsWith('"')) {
      return text();
    }
    String text = begin().readString();
    end();
    return text;
  }

  /** Whether this is the body's first byte that is not white space of JSON. */
  public boolean beginsWith(char c) {
    int at = offset;
    int end = offset + length;
    while (at < end
        && (buffer[at] == ' ' || buffer[at] == '\n' || buffer[at] == '\r' || buffer[at] == '\t')) {
      at++;
    }
    return at < end && buffer[at] == c;
  }
}
