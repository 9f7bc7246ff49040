package shop;

import com.fasterxml.jackson.annotation.JsonProperty;

final class A {
  public int x;

  @JsonProperty public static String name; // HERE
}
