package a;

import tools.jackson.databind.annotation.JsonDeserialize;

@JsonDeserialize(builder = A.Builder.class)
public record A(int a) {
  static class Builder {
    int withA(int a) { // HERE
      return a;
    }

    A build() {
      return new A(1);
    }
  }
}
