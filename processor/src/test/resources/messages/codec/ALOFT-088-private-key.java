package shop;

import com.fasterxml.jackson.annotation.*;
import java.util.Map;

record A(Map<B, String> x) {}

class B {
  B(String y) {}

  @JsonKey
  private String one() { // HERE
    return "";
  }
}
