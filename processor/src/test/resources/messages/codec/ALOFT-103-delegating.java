package a;


import com.fasterxml.jackson.annotation.JsonCreator;
import tools.jackson.databind.annotation.JsonDeserialize;

@JsonDeserialize(builder = A.Builder.class)
public record A(int a) { // HERE
  static class Builder {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    Builder(String text) {}

    A build() {
      return new A(1);
    }
  }
}
