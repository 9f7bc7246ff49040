package shop;

import com.fasterxml.jackson.annotation.*;
import java.util.Map;

record A(
    Map<B, String> x) {} // HERE

class B {
  B(String y) {}

  @JsonKey
  java.util.List<String> one() {
    return java.util.List.of();
  }
}
