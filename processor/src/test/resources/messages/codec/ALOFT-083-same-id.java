package shop;

import com.fasterxml.jackson.annotation.*;

record A(Shape shape) {}

@JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
sealed interface Shape { // HERE
  @JsonTypeName("round")
  record Circle(double radius) implements Shape {}

  @JsonTypeName("round")
  record Ellipse(double radius) implements Shape {}
}
