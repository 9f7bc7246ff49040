package shop;

import com.fasterxml.jackson.annotation.*;

class A {
  @JsonUnwrapped(prefix = "x")
  public B x;
}

class B { // HERE
  @JsonAnyGetter
  public java.util.Map<String, String> y;
}
