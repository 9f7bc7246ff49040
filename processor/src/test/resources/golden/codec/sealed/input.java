package shop;

import com.fasterxml.jackson.annotation.*;

@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
public sealed interface Shape {
  @JsonTypeName("circle")
  record Circle(double radius) implements Shape {}

  @JsonTypeName("box")
  record Box(Shape content, int size) implements Shape {}
}
