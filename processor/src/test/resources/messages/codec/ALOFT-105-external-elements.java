package shop;

import com.fasterxml.jackson.annotation.*;
import java.util.List;

class A {
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.EXTERNAL_PROPERTY)
  public List<Shape> shapes; // HERE

  sealed interface Shape {
    record Circle(double radius) implements Shape {}
  }
}
