package a;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.aloft.CodecImport;

@CodecImport(value = A.B.class, mixin = A.Mixin.class)
public record A(B b) {
  record B(int count) {}

  interface Mixin {
    @JsonProperty("number")
    int counter(); // HERE
  }
}
