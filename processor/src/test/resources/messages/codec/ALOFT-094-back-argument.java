package shop;

import com.fasterxml.jackson.annotation.*;

class A {
  private final A up;

  @JsonCreator
  A(@JsonProperty("up") A up) {
    this.up = up;
  }

  @JsonBackReference
  public A getUp() { // HERE
    return up;
  }
}
