package shop;

import com.fasterxml.jackson.annotation.*;

final class A {
  public int x;

  @JsonCreator // HERE
  A(int x) {
    this.x = x;
  }
}
