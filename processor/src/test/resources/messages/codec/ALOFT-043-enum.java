package shop;

import com.fasterxml.jackson.annotation.*;

enum A {
  X,
  @JsonProperty("X") Y // HERE
}
