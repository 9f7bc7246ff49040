package views;

import com.fasterxml.jackson.annotation.*;
import java.util.*;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

public interface Viewed {
  interface Public {}

  interface Internal extends Public {}

  interface Other {}

  class Fields {
    @JsonView(Public.class) public String a = "x";
    @JsonView(Internal.class) public String b = "x";
    public String c = "x";
    @JsonView({Other.class, Internal.class}) public int d = 9;
    @JsonView({}) public String e = "x";
  }

  // {"a":"1","b":"2","c":"3","d":4,"e":"5"}
  // {"b":null,"unknown":{"a":1}}
  // {}
  class Own extends Fields {}

  // {"a":"1","b":"2","c":[1],"d":{"x":1}}
  record Creator(@JsonView(Public.class) String a, @JsonView(Internal.class) @JsonAlias("z") String b, List<Integer> c, @JsonView(Other.class) Object d) {}

  @JsonView(Public.class)
  class Typed {
    public String a = "x";
    @JsonView(Internal.class) public String b = "x";
  }

  // {"a":"1","b":"2","c":"3"}
  class SubTyped extends Typed {
    public String c = "x";
  }

  // {"a":"1","b":"2","c":"3"}
  class Accessors {
    private String a = "x";
    private String b = "x";
    private String c = "x";

    @JsonView(Public.class)
    public String getA() {
      return a;
    }

    public void setA(String a) {
      this.a = a;
    }

    public String getB() {
      return b;
    }

    @JsonView(Internal.class)
    public void setB(String b) {
      this.b = b;
    }

    @JsonView(Public.class)
    public String getC() {
      return c;
    }

    @JsonView(Internal.class)
    public void setC(String c) {
      this.c = c;
    }
  }

  // {"k":1,"u":2,"h":3}
  class Any {
    @JsonView(Public.class) public int k;
    @JsonView(Internal.class) @JsonAlias("hidden") public int h;
    private final Map<String, Object> rest = new LinkedHashMap<>();

    @JsonAnySetter
    void put(String name, Object value) {
      rest.put(name, value);
    }

    @JsonView(Public.class)
    public String getAll() {
      return rest.toString();
    }

    @JsonView(Internal.class)
    @JsonAnyGetter
    Map<String, Object> rest() {
      return rest;
    }
  }

  // {"k":1,"u":2}
  class AnyWithout {
    @JsonView(Public.class) public int k;
    private final Map<String, Object> rest = new LinkedHashMap<>();

    @JsonAnySetter
    void put(String name, Object value) {
      rest.put(name, value);
    }

    @JsonAnyGetter
    Map<String, Object> rest() {
      return rest;
    }
  }

  // {"a":"1","b":2}
  record AnyArgument(@JsonView(Internal.class) String a, @JsonView(Public.class) @JsonAnySetter @JsonAnyGetter Map<String, Object> any) {}

  // {"a":"1","ia":"2","na":"3","b":"5","d":7}
  class Unwrapping {
    @JsonView(Public.class) @JsonUnwrapped public Fields first;
    @JsonView(Internal.class) @JsonUnwrapped(prefix = "i") public Fields second;
    @JsonUnwrapped(prefix = "n") public Fields third;
  }

  // {"a":"1","ia":"2","na":"3"}
  record UnwrappingArguments(@JsonView(Public.class) @JsonUnwrapped Fields first, @JsonView(Internal.class) @JsonUnwrapped(prefix = "i") Fields second) {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
  sealed interface Shape {}

  @JsonTypeName("dot")
  record Dot(@JsonView(Public.class) String x, @JsonView(Internal.class) Shape next, String y) implements Shape {}

  // {"shapes":[{"@type":"dot","x":"1","y":"2","next":{"@type":"dot","x":"3"}}],"map":{"a":{"x":"5","@type":"dot"}},"level":"HIGH","levels":{"LOW":1}}
  record Shapes(
      @JsonView(Public.class) List<Shape> shapes,
      @JsonView(Internal.class) Map<String, Shape> map,
      @JsonView(Public.class) Level level,
      @JsonView(Public.class) Map<Level, Integer> levels) {}

  enum Level {
    LOW,
    HIGH
  }

  record Whole(@JsonView(Internal.class) @JsonValue String s) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Whole {}
  }

  // {"w":"1","box":{"value":{"a":"1","b":"2"}}}
  record Wholes(@JsonView(Public.class) Whole w, @JsonView(Public.class) Box<Creator> box) {}

  record Box<T>(@JsonView(Public.class) T value) {}

  // {"c":{"x":1},"o":{"x":2}}
  class Parent {
    @JsonView(Public.class) @JsonManagedReference public Child c;
    @JsonView(Internal.class) @JsonManagedReference("o") public Child o;
  }

  class Child {
    @JsonBackReference public Parent p;
    @JsonView(Internal.class) @JsonBackReference("o") public Parent o;
    @JsonView(Public.class) public int x;

    @JsonView(Public.class)
    public String getLinks() {
      return (p != null) + " " + (o != null);
    }
  }

  interface HasA {
    @JsonView(Public.class)
    String getA();
  }

  // {"a":"1"}
  class Implementing implements HasA {
    private String a;

    @Override
    public String getA() {
      return a;
    }

    public void setA(String a) {
      this.a = a;
    }
  }

  // {"first_name":"1","last_name":null}
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Named(@JsonView(Public.class) String firstName, @JsonView(Internal.class) String lastName) {}

  // {"n":"1","kids":[{"n":"2","kids":[],"secret":1}],"secret":2}
  record Tree(@JsonView(Public.class) String n, @JsonView(Public.class) List<Tree> kids, @JsonView(Internal.class) Integer secret) {}
}
