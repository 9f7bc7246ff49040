package shop;

import com.fasterxml.jackson.annotation.*;

class A {
  @JsonManagedReference
  public B x;
}

record B(@JsonBackReference A a) {} // HERE
