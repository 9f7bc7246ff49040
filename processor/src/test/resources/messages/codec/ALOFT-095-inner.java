package shop;

import com.fasterxml.jackson.annotation.*;
import java.util.Map;

record A(Map<B.C, String> x) {}

class B {
  class C { // HERE
    C(String y) {}

    @JsonKey
    String one() {
      return "";
    }
  }
}
