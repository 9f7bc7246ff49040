package shop;

import com.fasterxml.jackson.annotation.*;

class A {
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.EXTERNAL_PROPERTY)
  @JsonFormat(shape = JsonFormat.Shape.STRING)
  public Shape shape; // HERE

  sealed interface Shape {
    record Circle(double radius) implements Shape {}
  }
}
