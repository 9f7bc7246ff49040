package dev.aloft.json;

/**
 * Reads and writes one type as JSON. Generated for the types of a function's signature; codecs
 * written by hand are named with {@code @Codec}.
 *
 * <p>Codecs are stateless and safe for use by many threads.
 *
 * @param <T> the Java type
 */
public interface JsonCodec<T> {
  /**
   * Reads a value. The reader is on the value's first token, which is never JSON {@code null}: the
   * owner of the value handles that. On return it is on the value's last token.
   *
   * @throws JsonException if the document is not a valid {@code T}
   * @throws RuntimeException an exception of the user's code, which is a bug; only from a codec
   *     written by hand, an {@link IllegalArgumentException} means a refusal too
   */
  T read(JsonReader in);

  /** Writes a value that is not null, as exactly one JSON value. */
  void write(JsonWriter out, T value);

  /**
   * Whether {@code @JsonInclude(NON_EMPTY)} omits the value from an object; by default, no value is
   * empty.
   */
  default boolean isEmpty(T value) {
    return false;
  }
}
