package shop;

import com.fasterxml.jackson.annotation.*;

@JsonFormat(shape = JsonFormat.Shape.ARRAY)
class A { // HERE
  public int x;

  @JsonUnwrapped public B b;

  static class B {
    public int y;
  }
}
