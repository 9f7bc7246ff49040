package shop;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;

record A(@JsonFormat(shape = JsonFormat.Shape.OBJECT) Size x) { // HERE
  enum Size {
    @JsonProperty("s")
    SMALL
  }
}
