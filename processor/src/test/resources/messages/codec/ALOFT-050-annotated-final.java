package shop;

import com.fasterxml.jackson.annotation.JsonProperty;

final class A {
  @JsonProperty public final String id = "a"; // HERE
}
