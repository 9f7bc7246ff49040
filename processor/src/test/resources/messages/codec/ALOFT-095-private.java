package shop;

import com.fasterxml.jackson.annotation.*;
import java.util.Map;

record A(Map<B, String> x) {}

class B { // HERE
  private B(String y) {}

  @JsonKey
  String one() {
    return "";
  }
}
