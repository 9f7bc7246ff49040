package shop;

import com.fasterxml.jackson.annotation.*;

class A {
  @JsonUnwrapped
  public B x; // HERE
}

@JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
class B {}
