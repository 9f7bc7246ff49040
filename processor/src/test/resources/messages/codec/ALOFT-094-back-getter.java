package shop;

import com.fasterxml.jackson.annotation.*;

class A {
  @JsonBackReference
  public A getUp() { // HERE
    return null;
  }
}
