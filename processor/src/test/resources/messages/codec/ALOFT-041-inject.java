package shop;

import com.fasterxml.jackson.annotation.*;

class A {
  @JacksonInject // HERE
  public int x;
}
