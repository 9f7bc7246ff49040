package shop;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;

public enum Color {
  RED,
  @JsonProperty("light-green") @JsonAlias("lime") GREEN
}
