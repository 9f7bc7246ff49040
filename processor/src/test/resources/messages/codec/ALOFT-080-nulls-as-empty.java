package shop;

import com.fasterxml.jackson.annotation.*;

class A {
  @JsonSetter(nulls = Nulls.AS_EMPTY) // HERE
  public String x;
}
