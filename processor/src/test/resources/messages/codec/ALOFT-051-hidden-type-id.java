package shop;

import com.fasterxml.jackson.annotation.*;

record A(Shape shape) {}

@JsonTypeInfo(
    use = JsonTypeInfo.Id.NAME,
    include = JsonTypeInfo.As.EXISTING_PROPERTY,
    property = "kind")
sealed interface Shape {
  record Circle(
      int kind) implements Shape {} // HERE
}
