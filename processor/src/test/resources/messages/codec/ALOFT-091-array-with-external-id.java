package shop;

import com.fasterxml.jackson.annotation.*;

@JsonFormat(shape = JsonFormat.Shape.ARRAY)
class A { // HERE
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.EXTERNAL_PROPERTY)
  public Shape shape;

  sealed interface Shape {
    record Circle(double radius) implements Shape {}
  }
}
