package a;

import tools.jackson.databind.annotation.JsonDeserialize;

@JsonDeserialize(as = A.B.class) // HERE
public interface A {
  record B(int b) implements A {}
}
