package shop;

import com.fasterxml.jackson.annotation.*;

class A { // HERE
  @JsonCreator
  private A(@JsonProperty("x") int x, @JsonProperty("y") int y) {}
}
