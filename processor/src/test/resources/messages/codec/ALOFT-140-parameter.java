package shop;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;

final class A {
  public int x;

  @JsonCreator
  A(@JsonProperty("x") int x) {
    this.x = x;
  }

  A(@JsonProperty("y") String y) {} // HERE
}
