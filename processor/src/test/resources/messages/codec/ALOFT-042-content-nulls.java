package shop;

import com.fasterxml.jackson.annotation.*;

class A {
  @JsonSetter(contentNulls = Nulls.SKIP) // HERE
  public java.util.List<String> x;
}
