package a;

import tools.jackson.databind.annotation.JsonDeserialize;

@JsonDeserialize(builder = A.Builder.class)
public class A { // HERE
  class Builder {
    A build() {
      return A.this;
    }
  }
}
