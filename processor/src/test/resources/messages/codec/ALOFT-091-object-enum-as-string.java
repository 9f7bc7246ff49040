package shop;

import com.fasterxml.jackson.annotation.JsonFormat;

record A(@JsonFormat(shape = JsonFormat.Shape.STRING) B x) { // HERE
  @JsonFormat(shape = JsonFormat.Shape.OBJECT)
  enum B {
    SMALL
  }
}
