package shop;

import com.fasterxml.jackson.annotation.*;

final class A {
  @JsonProperty("a")
  private int x; // HERE

  @JsonProperty("b")
  public int getX() {
    return x;
  }

  public void setX(int x) {
    this.x = x;
  }
}
