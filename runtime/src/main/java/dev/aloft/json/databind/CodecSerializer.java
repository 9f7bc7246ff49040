package dev.aloft.json.databind;

import dev.aloft.json.JsonCodec;
import dev.aloft.json.JsonWriter;
import java.io.ByteArrayOutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes what a codec writes, token by token, to whatever databind writes to. Thread-safe. */
final class CodecSerializer<T> extends StdSerializer<T> {
  private final JsonCodec<T> codec;

  CodecSerializer(Class<T> type, JsonCodec<T> codec) {
    super(type);
    this.codec = codec;
  }

  @Override
  public void serialize(T value, JsonGenerator out, SerializationContext context) {
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    try {
      JsonWriter writer = new JsonWriter();
      writer.begin(json);
      codec.write(writer, value);
      writer.end();
    } catch (RuntimeException e) {
      throw DatabindException.from(out, String.valueOf(e.getMessage()), e);
    }
    byte[] bytes = json.toByteArray();
    try (JsonParser in = Tokens.parser(bytes)) {
      in.nextToken();
      Tokens.copy(in, out, null);
    }
  }

  /** The codec writes the type id, if its type has one. */
  @Override
  public void serializeWithType(
      T value, JsonGenerator out, SerializationContext context, TypeSerializer type) {
    serialize(value, out, context);
  }
}
