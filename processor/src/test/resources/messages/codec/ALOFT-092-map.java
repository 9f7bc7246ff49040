package shop;

import com.fasterxml.jackson.annotation.*;

class A {
  @JsonUnwrapped
  public java.util.Map<String, String> x; // HERE
}
