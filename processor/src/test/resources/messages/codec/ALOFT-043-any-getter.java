package shop;

import com.fasterxml.jackson.annotation.*;
import java.util.Map;

class A {
  private Map<String, String> more = Map.of();

  public String getRest() { // HERE
    return "";
  }

  @JsonAnyGetter
  public Map<String, String> rest() {
    return more;
  }
}
