package shop;

import dev.aloft.Codec;
import dev.aloft.json.*;

record A(
    @Codec(A.MyCodec.class) // HERE
    String x) {
private static final class MyCodec implements JsonCodec<String> {
  
  @Override
  public String read(JsonReader in) {
    throw in.unexpected("nothing");
  }

  @Override
  public void write(JsonWriter out, String value) {}
}
}
