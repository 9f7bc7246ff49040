package shop;

import com.fasterxml.jackson.annotation.*;

class A {
  private final B x;

  A(
      B x) { // HERE
    this.x = x;
  }

  @JsonManagedReference
  public B getX() {
    return x;
  }
}

class B {
  @JsonBackReference public A a;
}
