package shapes;

import com.fasterxml.jackson.annotation.*;
import java.util.List;

public interface Views {
  interface Small {}

  // {"a":"1","b":2,"c":[3],"e":"x"}
  // {}
  @JsonView(Small.class)
  class Everything {
    @JsonView(Small.class) public String a;
    @JsonView({}) public Integer b;
    public List<Integer> c;

    @JsonView(Small.class)
    String getD() {
      return "d";
    }

    private String e;

    @JsonView(Small.class)
    String getE() {
      return e;
    }

    void setE(String e) {
      this.e = e;
    }
  }
}
