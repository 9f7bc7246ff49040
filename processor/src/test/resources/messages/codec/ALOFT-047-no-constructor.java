package shop;

import dev.aloft.Codec;
import dev.aloft.json.*;

record A(
    @Codec(MyCodec.class) // HERE
    String x) {}

final class MyCodec implements JsonCodec<String> {
  MyCodec(int x) {}

  @Override
  public String read(JsonReader in) {
    throw in.unexpected("nothing");
  }

  @Override
  public void write(JsonWriter out, String value) {}
}
