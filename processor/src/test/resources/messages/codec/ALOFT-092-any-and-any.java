package shop;

import com.fasterxml.jackson.annotation.*;

class A { // HERE
  @JsonUnwrapped
  public B x;

  @JsonUnwrapped
  public C y;
}

class B {
  @JsonAnySetter
  public java.util.Map<String, String> y;
}

record C(int z) {}
