package shapes;

import com.fasterxml.jackson.annotation.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonPOJOBuilder;

public interface Defaults {
  record Point(int x, Integer y) {}

  enum Color {
    RED,
    GREEN
  }

  // {}
  // {"count":5,"ratio":1.5,"share":0.5,"yes":true,"letter":"x","text":"t","none":"n","boxed":7,"list":["a"],"map":{"k":1}}
  // {"count":0,"ratio":0.0,"share":0.0,"yes":false,"letter":"y","text":"","none":"","boxed":0,"list":[],"map":{}}
  // {"count":5,"ratio":-0.0,"text":null,"none":null,"boxed":null,"list":null,"map":null}
  // {"ints":[1,2],"names":["a","b"],"grid":[[1],[2]],"bytes":"AQI=","chars":"ab","doubles":[1.0,-0.0],"boxes":[1,2]}
  // {"ints":[1],"names":["a","c"],"grid":[],"bytes":"AQ==","chars":"","doubles":[1.0,0.0],"boxes":[1,null]}
  // {"ints":[],"names":[],"grid":[[1],[2]],"bytes":"","chars":"abc","doubles":[],"boxes":null,"gaps":["x","b"]}
  // {"gaps":[null,"b"]}
  // {"gaps":["x","y"]}
  // {"maybe":"m","number":3,"at":"2026-01-02T03:04:05Z","color":"GREEN","price":1.50,"point":{"x":1,"y":2}}
  // {"maybe":null,"number":null,"at":null,"color":null,"price":1.5,"point":{"x":1,"y":3}}
  // {"maybe":"","number":0,"at":"1970-01-01T00:00:00Z","color":"RED","price":0,"point":null}
  // {"tree":{"a":1},"any":[1,2],"id":"00000000-0000-0000-0000-000000000000","locale":"de"}
  // {"tree":null,"any":null,"id":null,"locale":""}
  @JsonInclude(JsonInclude.Include.NON_DEFAULT)
  class Initial {
    public int count = 5;
    public double ratio = 1.5;
    public float share = 0.5f;
    public boolean yes = true;
    public char letter = 'x';
    public String text = "t";
    public String none;
    public Integer boxed = 7;
    public List<String> list = new ArrayList<>(List.of("a"));
    public Map<String, Integer> map = new TreeMap<>(Map.of("k", 1));
    public int[] ints = {1, 2};
    public String[] names = {"a", "b"};
    public int[][] grid = {{1}, {2}};
    public byte[] bytes = {1, 2};
    public char[] chars = {'a', 'b'};
    public double[] doubles = {1.0, -0.0};
    public Integer[] boxes = {1, 2};
    public String[] gaps = {null, "b"};
    public Optional<String> maybe = Optional.of("m");
    public OptionalInt number = OptionalInt.of(3);
    public Instant at = Instant.parse("2026-01-02T03:04:05Z");
    public Color color = Color.GREEN;
    public BigDecimal price = new BigDecimal("1.50");
    public Point point = new Point(1, 2);
    public JsonNode tree;
    public Object any = new ArrayList<>(List.of(1, 2));
    public UUID id = new UUID(0, 0);
    public Locale locale = Locale.GERMAN;
  }

  // {"count":0,"text":"","boxed":0,"list":[],"map":{},"ints":[],"maybe":null,"number":null,"at":"1970-01-01T00:00:00Z"}
  // {"count":1,"text":"t","boxed":7,"list":["a"],"map":{"a":1},"ints":[1],"maybe":"m","number":3,"at":null}
  // {"count":0,"any":"","tree":{},"id":"00000000-0000-0000-0000-000000000000","locale":"","key":"","color":"RED","price":0,"point":{"x":0}}
  // {"count":0,"any":[],"tree":[],"id":"00000000-0000-0000-0000-000000000001","locale":"de","key":"k","color":"GREEN","price":1}
  @JsonInclude(JsonInclude.Include.NON_DEFAULT)
  record OfRecord(
      int count,
      String text,
      Integer boxed,
      List<String> list,
      Map<String, Integer> map,
      int[] ints,
      Optional<String> maybe,
      OptionalInt number,
      Instant at,
      Object any,
      JsonNode tree,
      UUID id,
      Locale locale,
      Key key,
      Color color,
      BigDecimal price,
      Point point) {}

  class Key {
    private final String key;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    Key(String key) {
      this.key = key;
    }

    @JsonValue
    public String key() {
      return key;
    }
  }

  // {"any":"","tree":{},"id":"00000000-0000-0000-0000-000000000000","locale":"","key":"","color":"RED","price":0,"point":{"x":0}}
  // {"any":[],"tree":[],"id":"00000000-0000-0000-0000-000000000001","locale":"de","key":"k","color":"GREEN","price":1}
  // {"any":{"a":1},"tree":0,"tree2":null}
  class ByProperty {
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    public Object any;

    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    public JsonNode tree;

    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    public UUID id;

    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    public Locale locale;

    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    public Key key;

    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    public Color color;

    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    public BigDecimal price;

    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    public Point point;
  }

  // {"any":"","tree":{},"id":"00000000-0000-0000-0000-000000000000","locale":"","key":"","color":"RED","price":0,"point":{"x":0}}
  // {"any":[],"tree":[],"id":"00000000-0000-0000-0000-000000000001","locale":"de","key":"k","color":"GREEN","price":1}
  record ByComponent(
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) Object any,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) JsonNode tree,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) UUID id,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) Locale locale,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) Key key,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) Color color,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) BigDecimal price,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) Point point) {}

  // {"count":0,"name":"","boxed":0,"at":null}
  // {"count":3,"name":"n","boxed":7,"at":"2026-01-02"}
  @JsonInclude(JsonInclude.Include.NON_DEFAULT)
  class Created {
    private final int count;
    private final String name;
    private final Integer boxed;
    private final LocalDate at;

    @JsonCreator
    Created(
        @JsonProperty("count") int count,
        @JsonProperty("name") String name,
        @JsonProperty("boxed") Integer boxed,
        @JsonProperty("at") LocalDate at) {
      this.count = count;
      this.name = name;
      this.boxed = boxed;
      this.at = at;
    }

    public int getCount() {
      return count;
    }

    public String getName() {
      return name;
    }

    public Integer getBoxed() {
      return boxed;
    }

    public LocalDate getAt() {
      return at;
    }
  }

  // {"count":0,"name":""}
  // {"count":3,"name":"n"}
  // {"count":4,"name":null}
  @JsonInclude(JsonInclude.Include.NON_DEFAULT)
  record TwoWays(Integer count, String name) {
    TwoWays() {
      this(3, "n");
    }
  }

  @JsonInclude(JsonInclude.Include.NON_DEFAULT)
  class Base {
    public int count = 5;

    @JsonInclude
    public String always;

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public String some = "s";

    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    public String usual = "u";

    @JsonInclude(value = JsonInclude.Include.USE_DEFAULTS, content = JsonInclude.Include.NON_NULL)
    public Map<String, Integer> map = new HashMap<>();
  }

  // {}
  // {"count":0,"always":"","some":"","usual":"","own":0,"map":{"a":null}}
  // {"count":5,"always":"a","some":"s","usual":"u","own":2,"map":{}}
  // {"count":6,"own":5}
  class Inherited extends Base {
    public int own = 2;

    Inherited() {
      count = 6;
    }
  }

  interface Marked {
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    interface Mixin {}
  }

  // {"a":1,"b":"c"}
  // {"a":0,"b":"b"}
  class Fluent implements Marked.Mixin {
    private int a = 1;
    private String b = "b";

    public int getA() {
      return a;
    }

    public Fluent setA(int a) {
      this.a = a;
      return this;
    }

    public String getB() {
      return b;
    }

    public Fluent setB(String b) {
      this.b = b;
      return this;
    }
  }

  class Part {
    public int width = 1;

    @Override
    public boolean equals(Object other) {
      return other instanceof Part part && part.width == width;
    }

    @Override
    public int hashCode() {
      return width;
    }
  }

  @JsonInclude(JsonInclude.Include.NON_DEFAULT)
  class Sized {
    public int height = 2;
    public String unit = "cm";
  }

  // {"width":1,"height":2,"unit":"cm","name":"n"}
  // {"width":2,"height":3,"unit":"m","name":"o"}
  // {}
  @JsonInclude(JsonInclude.Include.NON_DEFAULT)
  class Around {
    public String name = "n";
    @JsonUnwrapped public Part part = new Part();
    @JsonUnwrapped public Sized sized;
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Cat.class, name = "cat"),
    @JsonSubTypes.Type(value = Dog.class, name = "dog")
  })
  @JsonInclude(JsonInclude.Include.NON_DEFAULT)
  interface Pet {}

  record Cat(int lives) implements Pet {}

  class Dog implements Pet {
    public int legs = 4;
  }

  // {"pets":[{"kind":"cat","lives":0},{"kind":"dog","legs":4},{"kind":"dog","legs":3}]}
  record Pets(List<Pet> pets) {}

  class Box<T> {
    public T content;
    public int size = 3;
  }

  @JsonInclude(JsonInclude.Include.NON_DEFAULT)
  class Crate<T> extends Box<T> {
    public List<T> more = new ArrayList<>();
  }

  // {"crate":{"content":"c","size":3,"more":[]},"numbers":{"content":1,"size":4,"more":[2]}}
  record Crates(Crate<String> crate, Crate<Integer> numbers) {}

  // {"a":0,"b":""}
  // {"a":1,"b":"x"}
  @JsonDeserialize(builder = Built.Builder.class)
  @JsonInclude(JsonInclude.Include.NON_DEFAULT)
  class Built {
    private final int a;
    private final String b;

    private Built(int a, String b) {
      this.a = a;
      this.b = b;
    }

    public int getA() {
      return a;
    }

    public String getB() {
      return b;
    }

    @JsonPOJOBuilder(withPrefix = "")
    static class Builder {
      private int a = 1;
      private String b = "x";

      Builder a(int a) {
        this.a = a;
        return this;
      }

      Builder b(String b) {
        this.b = b;
        return this;
      }

      Built build() {
        return new Built(a, b);
      }
    }
  }

  // {"a":1,"x":2}
  // {"a":2}
  @JsonInclude(JsonInclude.Include.NON_DEFAULT)
  class WithAny {
    public int a = 1;

    @JsonAnySetter @JsonAnyGetter public Map<String, Integer> rest = new LinkedHashMap<>();
  }
}
