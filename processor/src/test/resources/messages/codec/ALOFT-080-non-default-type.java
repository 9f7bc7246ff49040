package shop;

import com.fasterxml.jackson.annotation.*;

@JsonInclude(JsonInclude.Include.NON_DEFAULT) // HERE
class A {
  public int x = 5;
}
