package shapes;

import com.fasterxml.jackson.annotation.*;
import java.util.*;

public interface Local {
  record Pet(String name, Integer age, String owner) {}

  class Toy {
    public String name = "n";
    public int price = 1;
    public String owner = "o";
  }

  // {"pet":{"name":"x","age":1,"owner":"y"}}
  record IgnoringRecord(@JsonIgnoreProperties("owner") Pet pet) {}

  // {"toy":{"name":"x","price":2,"owner":"y"},"other":{"name":"x","price":2,"owner":"y"}}
  class IgnoringBean {
    @JsonIgnoreProperties({"owner", "unknown"})
    public Toy toy;

    public Toy other;
  }

  // {"toys":[{"name":"x","owner":"y"}],"nested":[[{"owner":"y"}]],"array":[{"owner":"y"}],"maybe":{"owner":"y"}}
  class IgnoringContents {
    @JsonIgnoreProperties("owner")
    public List<Toy> toys;

    @JsonIgnoreProperties(value = "owner", allowSetters = true)
    public List<List<Toy>> nested;

    @JsonIgnoreProperties(value = "owner", allowGetters = true)
    public Toy[] array;

    @JsonIgnoreProperties("owner")
    public Optional<Toy> maybe = Optional.empty();
  }

  // {"toy":{"name":"x","price":2,"owner":"y"},"pet":{"name":"x","age":1,"owner":"y"}}
  class Including {
    @JsonIncludeProperties("name")
    public Toy toy;

    @JsonIncludeProperties({"name", "owner"})
    public Pet pet;
  }

  class Node {
    public String name;

    @JsonIgnoreProperties("children")
    public Node parent;

    @JsonIgnoreProperties("parent")
    public List<Node> children;
  }

  // {"root":{"name":"r","parent":{"name":"p","children":[]},"children":[{"name":"c","parent":{"name":"q"}}]}}
  record Tree(Node root) {}

  interface Shape {}

  record Circle(int radius) implements Shape {}

  record Square(int side) implements Shape {}

  // {"shape":{"type":"circle","radius":2},"all":[{"side":1,"type":"Local$Square"}],"by":{"a":{"type":"circle","radius":1}}}
  // {"shape":null,"all":[],"by":{}}
  // !{"shape":{"type":"star"}}
  class Drawing {
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
      @JsonSubTypes.Type(value = Circle.class, name = "circle"),
      @JsonSubTypes.Type(Square.class)
    })
    public Shape shape;

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
      @JsonSubTypes.Type(value = Circle.class, name = "circle"),
      @JsonSubTypes.Type(Square.class)
    })
    public List<Shape> all;

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes(@JsonSubTypes.Type(value = Circle.class, name = "circle"))
    public Map<String, Shape> by;
  }

  // {"shape":{"circle":{"radius":2}},"plain":{"radius":3}}
  record Wrapped(
      @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
          @JsonSubTypes(@JsonSubTypes.Type(value = Circle.class, name = "circle"))
          Shape shape,
      Circle plain) {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  sealed interface Sound permits Bark, Meow {}

  record Bark(Integer volume) implements Sound {}

  record Meow(String tone) implements Sound {}

  // {"sound":{"kind":"Local$Bark","volume":1},"other":["Local$Meow",{"tone":"x"}]}
  record Sounds(
      Sound sound,
      @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_ARRAY) Sound other) {}

  // {"bark":{"volume":2},"barks":[{"volume":1}]}
  class Barks {
    @JsonTypeInfo(use = JsonTypeInfo.Id.NONE)
    public Bark bark;

    @JsonTypeInfo(use = JsonTypeInfo.Id.NONE)
    public List<Bark> barks;
  }

  // {"sound":{"kind":"Local$Bark","volume":1,"extra":2}}
  record QuietSounds(@JsonIgnoreProperties("volume") Sound sound) {}
}
