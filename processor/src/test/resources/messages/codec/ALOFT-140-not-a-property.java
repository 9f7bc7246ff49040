package shop;

import com.fasterxml.jackson.annotation.JsonAlias;

final class A {
  public int x;

  @JsonAlias("other")
  private String hidden; // HERE
}
