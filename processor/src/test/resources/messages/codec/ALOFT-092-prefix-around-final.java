package shop;

import com.fasterxml.jackson.annotation.*;

class A {
  @JsonUnwrapped(prefix = "x")
  public B x;
}

class B {
  @JsonUnwrapped
  public C y; // HERE
}

record C(int z) {}
