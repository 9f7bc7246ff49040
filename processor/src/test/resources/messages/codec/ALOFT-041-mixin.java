package a;

import com.fasterxml.jackson.annotation.JacksonInject;
import dev.aloft.CodecImport;

@CodecImport(value = A.B.class, mixin = A.Mixin.class)
public record A(B b) {
  record B(int count) {}

  interface Mixin {
    @JacksonInject // HERE
    int count();
  }
}
