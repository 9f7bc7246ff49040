package shop;

import com.fasterxml.jackson.annotation.*;

enum A { // HERE
  B;

  @JsonCreator
  static A of(int x) {
    return B;
  }
}
