package shop;

import com.fasterxml.jackson.annotation.*;

record A(@JsonFormat(shape = JsonFormat.Shape.STRING) B x) { // HERE
  record B(@JsonValue int n) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    B {}
  }
}
