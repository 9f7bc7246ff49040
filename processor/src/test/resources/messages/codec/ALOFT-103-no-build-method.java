package a;

import tools.jackson.databind.annotation.JsonDeserialize;

@JsonDeserialize(builder = A.Builder.class)
public record A(int a) { // HERE
  static class Builder {
    Builder withA(int a) {
      return this;
    }

    A make() {
      return new A(1);
    }
  }
}
