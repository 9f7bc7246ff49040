package shop;

import com.fasterxml.jackson.annotation.*;
import java.time.*;

record A(
    @JsonValue @JsonFormat(pattern = "yyyy") LocalDate x) { // HERE
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  A {}
}
