package shop;

import com.fasterxml.jackson.annotation.*;

class A {
  @JsonManagedReference("one")
  public B x; // HERE
}

class B {
  @JsonBackReference("two")
  public A a;
}
