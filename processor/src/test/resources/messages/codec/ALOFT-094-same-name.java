package shop;

import com.fasterxml.jackson.annotation.*;

class A {
  @JsonBackReference
  public A up;

  @JsonBackReference
  public A over; // HERE
}
