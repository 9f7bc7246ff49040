package shop;

import com.fasterxml.jackson.annotation.*;

class A { // HERE
  @JsonUnwrapped(prefix = "a")
  public B x;

  @JsonUnwrapped(prefix = "b")
  public B y;
}

record B(@JsonAlias("w") int z) {}
