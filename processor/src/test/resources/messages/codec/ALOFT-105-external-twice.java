package shop;

import com.fasterxml.jackson.annotation.*;

class A { // HERE
  @JsonTypeInfo(
      use = JsonTypeInfo.Id.NAME,
      include = JsonTypeInfo.As.EXTERNAL_PROPERTY,
      property = "kind")
  public Shape shape;

  public String kind;

  sealed interface Shape {
    record Circle(double radius) implements Shape {}
  }
}
