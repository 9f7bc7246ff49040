package shop;

import com.fasterxml.jackson.annotation.*;

class A {
  @JsonManagedReference
  public B x; // HERE
}

class B {
  public A a;
}
