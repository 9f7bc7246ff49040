package shop;

import dev.aloft.Codec;
import dev.aloft.json.*;

record A(
    @Codec(IntCodec.class) // HERE
    String x) {}

final class IntCodec implements JsonCodec<Integer> {
  
  @Override
  public Integer read(JsonReader in) {
    throw in.unexpected("nothing");
  }

  @Override
  public void write(JsonWriter out, Integer value) {}
}
