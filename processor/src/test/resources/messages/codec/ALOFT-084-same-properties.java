package shop;

import com.fasterxml.jackson.annotation.*;

record A(Shape shape) {}

@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
sealed interface Shape { // HERE
  record Circle(double size) implements Shape {}

  record Square(double size) implements Shape {}
}
