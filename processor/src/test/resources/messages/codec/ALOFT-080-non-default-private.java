package shop;

import com.fasterxml.jackson.annotation.*;

record A(B b) {}

@JsonInclude(JsonInclude.Include.NON_DEFAULT)
class B { // HERE
  private final int x;

  private B() {
    this(5);
  }

  @JsonCreator
  B(@JsonProperty("x") int x) {
    this.x = x;
  }

  public int getX() {
    return x;
  }
}
