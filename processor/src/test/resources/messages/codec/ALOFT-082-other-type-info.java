package shop;

import com.fasterxml.jackson.annotation.*;

record A(Shape shape) {}

@JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
sealed interface Shape { // HERE
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  record Circle(double radius) implements Shape {}
}
