package shop;

import com.fasterxml.jackson.annotation.*;

record A(Shape shape) {}

@JsonTypeInfo(
    use = JsonTypeInfo.Id.NAME,
    include = JsonTypeInfo.As.WRAPPER_OBJECT,
    visible = true)
sealed interface Shape { // HERE
  record Circle(double radius) implements Shape {}
}
