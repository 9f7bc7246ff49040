package shop;

import com.fasterxml.jackson.annotation.*;

@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
class A { // HERE
  @JsonUnwrapped
  public B x;
}

record B(String kind) {}
