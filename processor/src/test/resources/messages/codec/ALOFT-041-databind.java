package shop;

import tools.jackson.databind.annotation.JsonDeserialize;

final class A {
  @JsonDeserialize // HERE
  public int x;
}
