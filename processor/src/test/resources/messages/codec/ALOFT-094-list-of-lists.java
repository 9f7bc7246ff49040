package shop;

import com.fasterxml.jackson.annotation.*;

class A {
  @JsonManagedReference
  public java.util.List<java.util.List<B>> x; // HERE
}

class B {
  @JsonBackReference public A a;
}
