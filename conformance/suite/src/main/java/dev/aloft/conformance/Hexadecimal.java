package dev.aloft.conformance;

import dev.aloft.json.JsonCodec;
import dev.aloft.json.JsonReader;
import dev.aloft.json.JsonWriter;

/** A codec written by hand: integers as hexadecimal strings. */
final class Hexadecimal implements JsonCodec<Integer> {
  static final Hexadecimal INSTANCE = new Hexadecimal();

  private Hexadecimal() {}

  @Override
  public Integer read(JsonReader in) {
    String text = in.readString();
    try {
      return Integer.parseInt(text, 16);
    } catch (NumberFormatException malformed) {
      throw in.refused("\"" + text + "\" is not a hexadecimal number", malformed);
    }
  }

  @Override
  public void write(JsonWriter out, Integer value) {
    out.writeString(Integer.toHexString(value));
  }
}
