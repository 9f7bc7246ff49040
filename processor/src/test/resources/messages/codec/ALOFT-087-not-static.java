package shop;

import com.fasterxml.jackson.annotation.*;

class A { // HERE
  @JsonCreator
  A of(@JsonProperty("x") int x, @JsonProperty("y") int y) {
    return this;
  }
}
