package shop;

import com.fasterxml.jackson.annotation.*;

class A {
  @JsonInclude(
      value = JsonInclude.Include.NON_NULL,
      valueFilter = Object.class) // HERE
  public String x;
}
