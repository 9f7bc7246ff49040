package shop;

import com.fasterxml.jackson.annotation.*;

record Email(@JsonValue String address) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  Email {}
}
