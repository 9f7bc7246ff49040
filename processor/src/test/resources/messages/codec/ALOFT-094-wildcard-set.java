package shop;

import com.fasterxml.jackson.annotation.*;

class A {
  @JsonManagedReference
  public java.util.Set<? extends B> x; // HERE
}

class B {
  @JsonBackReference public A a;
}
