package shop;

import com.fasterxml.jackson.annotation.*;
import java.util.Map;

record A(Map<B, String> x) {}

class B { // HERE
  static B valueOf(String x) {
    return new B();
  }

  static B fromString(String x) {
    return new B();
  }

  @JsonKey
  String one() {
    return "";
  }
}
