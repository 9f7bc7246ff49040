package dev.aloft.json.databind;

import dev.aloft.json.JsonCodec;
import dev.aloft.json.JsonException;
import dev.aloft.json.JsonReader;
import java.io.ByteArrayOutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.jsontype.TypeDeserializer;

/**
 * Passes the current value of databind's parser to a codec as a separate document: that parser may
 * read bytes, chars, a tree or a buffer of tokens. Thread-safe.
 */
final class CodecDeserializer<T> extends StdDeserializer<T> {
  private final Class<T> type;
  private final JsonCodec<T> codec;

  CodecDeserializer(Class<T> type, JsonCodec<T> codec) {
    super(type);
    this.type = type;
    this.codec = codec;
  }

  @Override
  public T deserialize(JsonParser in, DeserializationContext context) {
    ByteArrayOutputStream copy = new ByteArrayOutputStream();
    Places places = new Places(copy);
    try (JsonGenerator out = Tokens.generator(copy)) {
      Tokens.copy(in, out, places);
    }
    byte[] json = copy.toByteArray();
    try {
      JsonReader reader = new JsonReader();
      reader.begin(json, 0, json.length);
      T value = codec.read(reader);
      reader.end();
      return value;
    } catch (JsonException e) {
      throw new RefusedByCodecException(in, type, e, places.of(e.column()));
    }
  }

  /** The codec reads the type id, if its type has one. */
  @Override
  public Object deserializeWithType(
      JsonParser in, DeserializationContext context, TypeDeserializer typeId) {
    return deserialize(in, context);
  }
}
