package shop;

import com.fasterxml.jackson.annotation.*;

final class A {
  @JsonProperty(access = JsonProperty.Access.READ_ONLY) // HERE
  public int x;
}
