package shop;

import com.fasterxml.jackson.annotation.*;

class A {
  @JsonRawValue
  public int x; // HERE
}
