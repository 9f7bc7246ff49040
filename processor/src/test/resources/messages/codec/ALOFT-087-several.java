package shop;

import com.fasterxml.jackson.annotation.*;

class A { // HERE
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  A(int x) {}

  @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
  A(@JsonProperty("x") int x, @JsonProperty("y") int y) {}
}
