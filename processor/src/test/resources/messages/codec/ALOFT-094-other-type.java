package shop;

import com.fasterxml.jackson.annotation.*;

class A {
  @JsonManagedReference
  public B x; // HERE
}

class B {
  @JsonBackReference
  public String a;
}
