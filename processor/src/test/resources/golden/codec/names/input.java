package shop;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.aloft.Codec;
import dev.aloft.json.JsonCodec;
import dev.aloft.json.JsonReader;
import dev.aloft.json.JsonWriter;

record Names(
    int in,
    int out,
    String name,
    long seen,
    String value,
    String instance,
    @JsonProperty("class") String class_,
    @Codec(Names.Upper.class) String upper) {
  static final class Upper implements JsonCodec<String> {
    @Override
    public String read(JsonReader in) {
      return in.readString();
    }

    @Override
    public void write(JsonWriter out, String value) {
      out.writeString(value);
    }
  }
}
