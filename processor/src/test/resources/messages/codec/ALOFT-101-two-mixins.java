package a;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.aloft.CodecImport;

@CodecImport(value = A.B.class, mixin = A.One.class)
public record A(B b) {
  record B(int x) {}

  interface One {
    @JsonProperty("y")
    int x();
  }

  @CodecImport(value = A.B.class, mixin = A.Two.class) // HERE
  interface Two {
    @JsonProperty("z")
    int x();
  }
}
