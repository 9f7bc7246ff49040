package shop;

import com.fasterxml.jackson.annotation.*;

class A {
  @JsonAnyGetter
  public java.util.List<String> rest() { // HERE
    return java.util.List.of();
  }
}
