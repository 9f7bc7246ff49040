package shop;

import com.fasterxml.jackson.annotation.*;

final class A {
  @JsonProperty private int x; // HERE
}
