package shop;

import com.fasterxml.jackson.annotation.*;

record A(Shape shape) {}

@JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
sealed interface Shape {
  record Circle(double radius) implements Shape { // HERE
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    Circle {}
  }
}
