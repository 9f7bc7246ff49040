package shop;

import com.fasterxml.jackson.annotation.*;
import java.util.Map;

@JsonInclude(content = JsonInclude.Include.NON_NULL)
record A(
    Labels labels) {} // HERE

record Labels(@JsonValue Map<String, Integer> all) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  Labels {}
}
