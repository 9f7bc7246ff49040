package shop;

import com.fasterxml.jackson.annotation.*;

record A(Shape shape) {}

@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, defaultImpl = Void.class)
sealed interface Shape { // HERE
  record Circle(double radius) implements Shape {}
}
