package dev.aloft.json;

/**
 * Reads and writes one type as JSON. Generated for the types of a function's signature; written by
 * hand for the others and named with {@code @Codec}.
 *
 * <p>Codecs are stateless and safe for use by many threads.
 *
 * @param <T> the Java type
 */
public interface JsonCodec<T> {
  /**
   * Reads a value. When called, the reader stands on the value's first token, which is never JSON
   * {@code null}: whoever owns the value handles that. On return it stands on the value's last
   * token.
   *
   * @throws JsonException if the document is not a valid {@code T}
   * @throws RuntimeException what code of the user's threw, which is a bug; only from a codec
   *     written by hand, an {@link IllegalArgumentException} means the same as the other
   */
  T read(JsonReader in);

  /** Writes a value that is not null, as exactly one JSON value. */
  void write(JsonWriter out, T value);

  /**
   * Whether {@code @JsonInclude(NON_EMPTY)} leaves the value out of an object; by default, no value
   * is empty.
   */
  default boolean isEmpty(T value) {
    return false;
  }
}
