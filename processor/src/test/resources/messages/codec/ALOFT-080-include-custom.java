package shop;

import com.fasterxml.jackson.annotation.*;

class A {
  @JsonInclude(JsonInclude.Include.CUSTOM) // HERE
  public String x;
}
