package shop;

import com.fasterxml.jackson.annotation.JsonProperty;

final class A { // HERE
  public int x;

  A() {}

  private A(@JsonProperty("x") int x) {
    this.x = x;
  }
}
