package shop;

import com.fasterxml.jackson.annotation.*;

class A {
  @JsonUnwrapped
  public B x; // HERE
}

class B {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  B(int y) {}

  @JsonValue
  int y() {
    return 1;
  }
}
