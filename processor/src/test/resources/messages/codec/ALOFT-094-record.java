package shop;

import com.fasterxml.jackson.annotation.*;

record A(@JsonManagedReference B x) {} // HERE

class B {
  @JsonBackReference public A a;
}
