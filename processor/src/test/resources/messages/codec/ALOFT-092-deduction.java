package shop;

import com.fasterxml.jackson.annotation.*;

@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
sealed interface A {
  record B(@JsonUnwrapped D x) implements A {} // HERE

  record C(int y) implements A {}
}

record D(int z) {}
