package shop;

import com.fasterxml.jackson.annotation.*;

class A {
  @JsonUnwrapped
  @dev.aloft.Codec(C.class)
  public B x; // HERE
}

record B(int y) {}

class C implements dev.aloft.json.JsonCodec<B> {
  @Override
  public B read(dev.aloft.json.JsonReader in) {
    return new B(in.readInt());
  }

  @Override
  public void write(dev.aloft.json.JsonWriter out, B value) {
    out.writeInt(value.y());
  }
}
