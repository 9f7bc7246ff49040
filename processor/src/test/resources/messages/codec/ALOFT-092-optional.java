package shop;

import com.fasterxml.jackson.annotation.*;

class A {
  @JsonUnwrapped
  public java.util.Optional<B> x; // HERE
}

record B(int y) {}
