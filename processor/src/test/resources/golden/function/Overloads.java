package golden;

import dev.aloft.Function;
import dev.aloft.Http;
import dev.aloft.function.Context;

class Overloads {
  record A(int number) {}

  record B(String text) {}

  @Function("first")
  A convert(A in) {
    return in;
  }

  @Function("second-one")
  B convert(B in, Context context) {
    return in;
  }

  /** Not a function, so it does not count. */
  String convert(String in) {
    return in;
  }

  @Function
  @Http
  String page() {
    return "";
  }

  String page(String name) {
    return name;
  }
}
