package shapes;

import com.fasterxml.jackson.annotation.*;
import java.util.*;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

public interface Unwrapped {
  record Street(String name, @JsonAlias("no") Integer number) {}

  // {"p_name_s":"a","p_number_s":2,"x":"y"}
  // {"no":3,"x":null}
  // {"name":"a","p_name_s":null}
  // {}
  // !{"p_number_s":"a"}
  // !{"no":{}}
  record Affixed(@JsonUnwrapped(prefix = "p_", suffix = "_s") Street street, String x) {}

  class Point {
    public int x;
    public String label = "none";
  }

  // {"x":1,"label":"a","z":[2]}
  // {"z":[]}
  // {"point":{"x":1},"z":null,"unknown":{"x":[1]}}
  // !{"x":"a b"}
  class Pinned {
    @JsonUnwrapped public Point point;
    public int[] z;
  }

  // {"from_x":1,"to_x":2,"to_label":"b"}
  // {"to_label":null}
  class Way {
    private Point from;
    private final Point to;

    @JsonCreator
    Way(@JsonUnwrapped(prefix = "to_") Point to) {
      this.to = to;
    }

    @JsonUnwrapped(prefix = "from_")
    public Point getFrom() {
      return from;
    }

    public void setFrom(Point from) {
      this.from = from;
    }

    @JsonUnwrapped(prefix = "to_")
    public Point getTo() {
      return to;
    }
  }

  class Inner {
    public String deep;
    @JsonUnwrapped(prefix = "q") public Point point;
  }

  // {"tdeep":"a","tqx":1,"tqlabel":"b","own":true}
  // {"tqx":1}
  // !{"tqx":[]}
  class Nested {
    @JsonUnwrapped(prefix = "t") public Inner inner;
    public boolean own;
  }

  record Leaf(String leaf) {}

  record Branch(@JsonUnwrapped Leaf leaf, int twigs) {}

  // {"leaf":"a","twigs":1,"name":"b"}
  // {"name":null,"twigs":3}
  record Tree(@JsonUnwrapped Branch branch, String name) {}

  // {"in":{"leaf":"a"}}
  record Disabled(@JsonUnwrapped(enabled = false) Leaf in) {}

  // {"first_name":"a","homeCity":"b","homezip_code":"c"}
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record Strategies(String firstName, @JsonUnwrapped(prefix = "home") Town inTown) {}

  record Town(@JsonProperty("City") String city, @JsonProperty("zip_code") String zipCode) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Sparse(String a, @JsonInclude(JsonInclude.Include.ALWAYS) String b, List<String> c) {}

  // {"a":null,"b":null}
  // {"a":"x","c":[]}
  record Inclusions(@JsonUnwrapped @JsonInclude(JsonInclude.Include.NON_EMPTY) Sparse sparse, @JsonInclude(JsonInclude.Include.NON_EMPTY) String d) {}

  // {"x":1,"more":2,"label":"a","even":{"x":[]}}
  // {"point":1,"secret":2}
  @JsonIgnoreProperties({"label", "secret"})
  class WithAny {
    @JsonUnwrapped public Point point;
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

  @JsonIgnoreProperties("hidden")
  class Open {
    public int k;
    private final Map<String, Object> rest = new TreeMap<>();

    @JsonAnySetter
    void put(String name, Object value) {
      rest.put(name, value);
    }

    @JsonAnyGetter
    Map<String, Object> rest() {
      return rest;
    }
  }

  // {"k":1,"o":2,"u":3,"open":{"k":4}}
  // {"o":2}
  // {"hidden":2,"a":1}
  class AroundOpen {
    @JsonUnwrapped public Open open;
    public int o;
  }

  class Generic<T> {
    @JsonUnwrapped public T whole;
    public List<T> more;
  }

  // {"g":{"leaf":"a","more":[{"leaf":"b"}]},"h":{"x":1,"more":null}}
  record Generics(Generic<Leaf> g, Generic<Point> h) {}

  class Base {
    @JsonUnwrapped(prefix = "b_") private Point point;

    public Point getPoint() {
      return point;
    }

    public void setPoint(Point point) {
      this.point = point;
    }
  }

  // {"b_x":1,"own":"a"}
  class Derived extends Base {
    public String own;
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
  sealed interface Shape {}

  @JsonTypeName("dot")
  record Dot(@JsonUnwrapped(prefix = "at_") Point point, int size) implements Shape {}

  @JsonTypeName("line")
  record Line(@JsonUnwrapped Ends ends) implements Shape {}

  record Ends(@JsonProperty("x1") int from, @JsonProperty("x2") int to, Shape next) {}

  // {"shapes":[{"is":"dot","at_x":1,"size":2},{"x1":1,"is":"line","x2":2},{"is":"line","x2":5,"x1":3,"next":{"is":"dot","size":3}}]}
  // !{"shapes":[{"is":"dot","at_x":[]}]}
  // !{"shapes":[{"x1":1}]}
  record Shapes(List<Shape> shapes) {}

  record Needed(@JsonProperty(required = true) String a, Integer b) {}

  // {"a":"x","c":1}
  // !{"c":1}
  class Needing {
    @JsonUnwrapped public Needed needed;
    public int c;
  }

  class Picky {
    private int x;

    public int getX() {
      return x;
    }

    public void setX(int x) {
      if (x < 0) {
        throw new IllegalArgumentException("negative");
      }
      this.x = x;
    }

    @JsonSetter(nulls = Nulls.SKIP)
    public String kept = "kept";
  }

  // {"x":1,"kept":null}
  // {"kept":"b"}
  // !{"x":-1}
  record AroundPicky(@JsonUnwrapped Picky picky) {}

  // {"x":1,"y":2}
  class ReadOnly {
    @JsonUnwrapped
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public Point point;

    public int y;
  }

  // {"x":1,"y":2}
  record WriteOnly(@JsonUnwrapped @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) Point point, int y) {}

  // {"y":1}
  class NotIgnored {
    @JsonUnwrapped @JsonIgnore public Point point;
    public int y;
  }

  // {"leaf":"a","y":2}
  record Hidden(@JsonUnwrapped @JsonIgnore Leaf hidden, int y) {}

  // {"a_name":"a","a_number":1,"b_name":"b"}
  // {"a_name":"a"}
  record Twice(@JsonUnwrapped(prefix = "a_") Plain a, @JsonUnwrapped(prefix = "b_") Plain b) {}

  record Plain(String name, Integer number) {}

  // {"name":"a","leaf":"c"}
  // ~{"leaf":"c"}
  @NullMarked
  record Marked(@JsonUnwrapped Named named, @Nullable @JsonUnwrapped Leaf leaf) {}

  @NullMarked
  record Named(String name) {}

  // {"y":1,"deep":{"y":2,"deep":{}}}
  record Recursive(@JsonUnwrapped Recursion recursion, Integer y) {}

  record Recursion(Recursive deep) {}

  // {"x":1,"value":2,"in":3,"out":4,"any":5,"property":6,"entry":7,"failure":8,"seen":9,"a":1,"b":2,"read":"r","build":"b"}
  record Names(@JsonUnwrapped Odd value, String read, String build) {}

  record Odd(int x, int value, int in, int out, int any, int property, int entry, int failure, int seen, @JsonUnwrapped Odder missing) {}

  class Odder {
    public int a;
    public int b;
    public String missing;
    public String REQUIRED;
  }

  record Page<T>(@JsonUnwrapped(prefix = "page_") Meta meta, List<T> items) {}

  record Meta(Integer number, @JsonInclude(JsonInclude.Include.NON_DEFAULT) int size) {}

  // {"a":{"page_number":1,"page_size":2,"items":[{"leaf":"a"}]},"b":{"page_size":0,"items":["x"]}}
  // ~{"a":{"page_number":1}}
  record Pages(Page<Leaf> a, Page<String> b) {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
  sealed interface Wrapped {}

  @JsonTypeName("w")
  record WrappedLeaf(@JsonUnwrapped Leaf leaf, @JsonUnwrapped(suffix = "_") Leaf other) implements Wrapped {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.EXISTING_PROPERTY, property = "kind", visible = true)
  @JsonSubTypes(@JsonSubTypes.Type(value = Kind.class, name = "k"))
  interface Existing {}

  record Kind(String kind, @JsonUnwrapped Leaf leaf) implements Existing {}

  // {"wrapped":{"w":{"leaf":"a","leaf_":"b"}},"existing":{"leaf":"c","kind":"k"}}
  record Polymorphic(Wrapped wrapped, Existing existing) {}

  class Mixed {
    private final String a;
    private int b = 5;
    public String c = "c";

    private Mixed(String a) {
      this.a = a;
    }

    @JsonCreator
    static Mixed of(@JsonProperty("a") String a) {
      return new Mixed(a == null ? "none" : a);
    }

    public String getA() {
      return a;
    }

    public int getB() {
      return b;
    }

    public void setB(int b) {
      this.b = b;
    }
  }

  // {"m_a":"x","m_b":1,"m_c":null,"own":"z","more":1}
  // {"m_b":2,"u":{"m_b":3}}
  // {}
  class AroundMixed {
    private final String own;
    @JsonUnwrapped(prefix = "m_") public Mixed mixed;
    private final Map<String, Object> rest = new LinkedHashMap<>();

    @JsonCreator
    AroundMixed(@JsonProperty("own") String own) {
      this.own = own;
    }

    public String getOwn() {
      return own;
    }

    @JsonAnySetter
    void put(String name, Object value) {
      rest.put(name, value);
    }

    @JsonAnyGetter
    Map<String, Object> rest() {
      return rest;
    }
  }

  // {"leaf":"a","x":1}
  class OneWay {
    private Leaf leaf;

    @JsonUnwrapped
    public void setLeaf(Leaf leaf) {
      this.leaf = leaf;
    }

    public String getSeen() {
      return leaf == null ? null : leaf.leaf();
    }

    @JsonUnwrapped
    public Point getPoint() {
      return new Point();
    }
  }

  // {"x":3,"label":"a"}
  class TwoTypes {
    private Point point;

    @JsonUnwrapped
    public SubPoint getPoint() {
      SubPoint sub = new SubPoint();
      sub.x = point == null ? -1 : point.x;
      sub.more = "m";
      return sub;
    }

    public void setPoint(Point point) {
      this.point = point;
    }
  }

  class SubPoint extends Point {
    public String more;
  }

  // {"z":1,"leaf":"a","b":2}
  @JsonPropertyOrder({"b", "leafy"})
  record Ordered(int z, @JsonUnwrapped Leaf leafy, int b) {}

  interface HasPoint {
    @JsonUnwrapped(prefix = "h_")
    Point getPoint();
  }

  // {"h_x":4}
  class Inheriting implements HasPoint {
    private Point point;

    @Override
    public Point getPoint() {
      return point;
    }

    public void setPoint(Point point) {
      this.point = point;
    }
  }

  class Containers {
    public List<Leaf> leaves;
    public Map<String, Point> points;
    public Optional<String> maybe = Optional.of("x");
    public int[][] grid;
    @JsonFormat(pattern = "yyyyMMdd") public java.time.LocalDate day;
    public Level level;
  }

  enum Level {
    LOW
  }

  // {"c_leaves":[{"leaf":"a"}],"c_points":{"p":{"x":1}},"c_maybe":"y","c_grid":[[1],[2,3]],"c_day":"20200101","c_level":"LOW"}
  // {"c_maybe":null,"c_leaves":null}
  // !{"c_day":"x"}
  record AroundContainers(@JsonUnwrapped(prefix = "c_") Containers containers) {}
}
