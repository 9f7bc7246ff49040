package a;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

public record A(@JsonTypeInfo(use = JsonTypeInfo.Id.NONE) B b) { // HERE
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
  record B(int b) {}
}
