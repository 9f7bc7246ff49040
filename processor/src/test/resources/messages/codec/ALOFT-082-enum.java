package shop;

import com.fasterxml.jackson.annotation.*;

record A(Shape shape) {}

@JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
sealed interface Shape { // HERE
  enum Fixed implements Shape { SQUARE }
}
