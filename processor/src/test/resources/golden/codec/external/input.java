package shop;

import com.fasterxml.jackson.annotation.*;

class Drawing {
  public String name;

  @JsonTypeInfo(
      use = JsonTypeInfo.Id.NAME,
      include = JsonTypeInfo.As.EXTERNAL_PROPERTY,
      property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Circle.class, name = "circle"),
    @JsonSubTypes.Type(value = Square.class, name = "square")
  })
  public Shape shape;

  interface Shape {}

  record Circle(int radius) implements Shape {}

  record Square(int side) implements Shape {}
}
