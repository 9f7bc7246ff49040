package shop;

import com.fasterxml.jackson.annotation.*;

class A {
  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  @JsonIgnoreProperties("y")
  public B b;

  static class B { // HERE
    public int x;
    public int y;
  }
}
