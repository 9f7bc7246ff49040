package shop;

import com.fasterxml.jackson.annotation.*;

class A {
  @JsonAnySetter
  private void put(String name, int value) {} // HERE
}
