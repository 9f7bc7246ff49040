package shop;

import com.fasterxml.jackson.annotation.*;

class A {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  A(int x) {}

  @JsonValue
  private int x() { // HERE
    return 1;
  }
}
