package shop;

import com.fasterxml.jackson.annotation.*;

class A { // HERE
  public int x;

  @JsonCreator
  static A of(int x) {
    return new A();
  }
}
