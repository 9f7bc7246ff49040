package shapes;

import com.fasterxml.jackson.annotation.*;
import java.util.*;

public interface External {
  interface Shape {}

  record Circle(Integer radius, String kind) implements Shape {}

  class Square implements Shape {
    public int side;
  }

  // {"before":1,"shape":{"radius":1,"kind":"own"},"kind":"circle","after":2}
  // {"kind":"External$Square","before":1,"shape":{"side":1},"after":2}
  // {"shape":{"side":3},"list":[{"kind":"circle"}],"kind":"External$Square"}
  // {"shape":null,"kind":"circle"}
  // {"shape":null,"kind":"star"}
  // {"kind":null}
  // {}
  // !{"shape":null}
  // !{"shape":{"radius":1}}
  // !{"kind":"circle"}
  // !{"kind":null,"shape":{"radius":3}}
  // !{"kind":{},"shape":{"radius":3}}
  // !{"kind":"star","shape":{"radius":3}}
  // !{"kind":"circle","shape":[]}
  class Bean {
    public int before;

    @JsonTypeInfo(
        use = JsonTypeInfo.Id.NAME,
        include = JsonTypeInfo.As.EXTERNAL_PROPERTY,
        property = "kind")
    @JsonSubTypes({
      @JsonSubTypes.Type(value = Circle.class, name = "circle"),
      @JsonSubTypes.Type(Square.class)
    })
    public Shape shape;

    public List<Map<String, String>> list;
    public int after;
  }

  // {"before":1,"shape":{"radius":1},"kind":"circle","after":2}
  // {"kind":"External$Square","before":1,"shape":{"side":1},"after":2}
  // {"before":1,"shape":null,"after":2}
  // {"before":1,"shape":null,"after":2,"kind":"circle"}
  // {"before":1,"after":2}
  // {"before":1,"after":2,"kind":null}
  // !{"before":1,"shape":{"radius":1},"after":2}
  // !{"before":1,"kind":"circle","after":2}
  // !{"before":1,"kind":"star","shape":{},"after":2}
  record OfRecord(
      int before,
      @JsonTypeInfo(
              use = JsonTypeInfo.Id.NAME,
              include = JsonTypeInfo.As.EXTERNAL_PROPERTY,
              property = "kind",
              visible = true)
          @JsonSubTypes({
            @JsonSubTypes.Type(value = Circle.class, name = "circle"),
            @JsonSubTypes.Type(Square.class)
          })
          Shape shape,
      int after) {}

  // {"shape":{"radius":1}}
  // {"shape":{"radius":1},"@type":"star"}
  // {"shape":{"radius":1},"@type":5}
  // {"shape":{"side":1},"@type":"External$Square"}
  // {"shape":null}
  // {}
  // {"@type":{},"shape":{"radius":1}}
  // {"@type":null,"shape":{"radius":1}}
  // !{"shape":{"radius":1},"@type":{}}
  // !{"shape":{"radius":1},"@type":null}
  // !{"@type":"circle"}
  // !{"shape":5}
  class WithDefault {
    @JsonTypeInfo(
        use = JsonTypeInfo.Id.NAME,
        include = JsonTypeInfo.As.EXTERNAL_PROPERTY,
        defaultImpl = Circle.class)
    @JsonSubTypes({
      @JsonSubTypes.Type(value = Circle.class, name = "circle"),
      @JsonSubTypes.Type(Square.class)
    })
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public Shape shape;
  }

  // {"a":{"radius":1},"aType":"circle","b":{"side":2},"bType":"External$Square","x":3}
  // {"bType":"circle","aType":"circle","y":null,"b":{},"a":{}}
  // {"x":1}
  class Two {
    private Shape a;
    private Shape b;

    @JsonTypeInfo(
        use = JsonTypeInfo.Id.NAME,
        include = JsonTypeInfo.As.EXTERNAL_PROPERTY,
        property = "aType")
    @JsonSubTypes(@JsonSubTypes.Type(value = Circle.class, name = "circle"))
    public Shape getA() {
      return a;
    }

    public void setA(Shape a) {
      this.a = a;
    }

    @JsonTypeInfo(
        use = JsonTypeInfo.Id.NAME,
        include = JsonTypeInfo.As.EXTERNAL_PROPERTY,
        property = "bType")
    @JsonSubTypes({
      @JsonSubTypes.Type(value = Circle.class, name = "circle"),
      @JsonSubTypes.Type(Square.class)
    })
    public Shape getB() {
      return b;
    }

    public void setB(Shape b) {
      this.b = b;
    }

    @JsonAnySetter @JsonAnyGetter public Map<String, Integer> rest = new LinkedHashMap<>();
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "t")
  sealed interface Sound permits Bark, Meow {}

  @JsonTypeName("bark")
  record Bark(Integer volume) implements Sound {}

  @JsonTypeName("meow")
  record Meow(String tone) implements Sound {}

  // {"sound":{"volume":1},"as":"bark","own":{"t":"meow","tone":"x"}}
  record Sounds(
      @JsonTypeInfo(
              use = JsonTypeInfo.Id.NAME,
              include = JsonTypeInfo.As.EXTERNAL_PROPERTY,
              property = "as")
          Sound sound,
      Sound own) {}

  @JsonTypeInfo(
      use = JsonTypeInfo.Id.NAME,
      include = JsonTypeInfo.As.EXTERNAL_PROPERTY,
      property = "kind")
  @JsonSubTypes(@JsonSubTypes.Type(value = Dot.class, name = "dot"))
  interface Point {}

  record Dot(Integer x) implements Point {}

  // {"point":{"kind":"dot","x":1},"points":[{"x":2,"kind":"dot"}]}
  // !{"point":{"x":1},"kind":"dot"}
  record OnType(Point point, List<Point> points) {}

  // {"in":[{"shape":{"radius":1},"kind":"circle"},{"kind":"circle","shape":{}}]}
  record Inner(List<OfObject> in) {}

  class OfObject {
    @JsonTypeInfo(
        use = JsonTypeInfo.Id.NAME,
        include = JsonTypeInfo.As.EXTERNAL_PROPERTY,
        property = "kind")
    @JsonSubTypes(@JsonSubTypes.Type(value = Circle.class, name = "circle"))
    public Shape shape;
  }
}
