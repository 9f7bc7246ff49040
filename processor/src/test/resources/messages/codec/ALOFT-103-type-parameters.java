package a;

import tools.jackson.databind.annotation.JsonDeserialize;

public record A(Box<String> box) {
  @JsonDeserialize(builder = Builder.class)
  record Box<T>(T content) {} // HERE

  static class Builder {
    Box<String> build() {
      return new Box<>("");
    }
  }
}
