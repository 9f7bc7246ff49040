package shop;

import com.fasterxml.jackson.annotation.*;

class A { // HERE
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  A(int x, int y) {}
}
