package shop;

import com.fasterxml.jackson.annotation.*;

class A {
  @JsonManagedReference
  public java.util.Optional<B> x; // HERE
}

class B {
  @JsonBackReference public A a;
}
