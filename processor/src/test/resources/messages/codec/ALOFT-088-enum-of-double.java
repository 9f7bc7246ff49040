package shop;

import com.fasterxml.jackson.annotation.*;

enum A {
  B;

  @JsonValue
  double value() { // HERE
    return 1;
  }
}
