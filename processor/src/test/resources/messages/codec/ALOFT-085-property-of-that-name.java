package shop;

import com.fasterxml.jackson.annotation.*;

record A(Shape shape) {}

@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
sealed interface Shape {
  record Circle(String kind) implements Shape {} // HERE
}
