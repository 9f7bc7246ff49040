package shapes;

import com.fasterxml.jackson.annotation.*;
import java.time.*;
import java.util.*;

public interface ArrayForms {
  // [1,"a",[2,null]]
  // [1,null,null]
  // [1,"a",[2,null],4,{"x":[5]}]
  // !{"b":1}
  // !""
  // !["x"]
  // ~[]
  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  record Row(int b, String a, @JsonInclude(JsonInclude.Include.NON_NULL) Cell cell) {}

  // [1,"x"]
  // [1]
  // []
  // [null,null]
  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  record Cell(Integer n, @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> index) {}

  // [7,6,3,2,4,1,5]
  // [7,6]
  // []
  // [1,2,3,4,5,6,7,8,9]
  // [1,2,3,4,"a",6,7]
  // !{}
  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  class Bean {
    public int b = 1;
    public int a = 2;
    public int Z = 3;

    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    public int aB = 4;

    @JsonProperty("c")
    public String y;

    @JsonProperty(index = 3)
    public int i3 = 6;

    @JsonProperty(index = 1)
    public int i1 = 7;

    @JsonIgnore public int ignored;
  }

  // [4,2,1,"x"]
  // [4,2,1,null,5]
  // ~[4]
  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  @JsonPropertyOrder("y")
  class Built {
    private final int q;
    private final int b;
    private String a;
    private int y;

    @JsonCreator
    public Built(@JsonProperty("q") int q, @JsonProperty("b") int b) {
      this.q = q;
      this.b = b;
    }

    public int getQ() {
      return q;
    }

    public int getB() {
      return b;
    }

    public String getA() {
      return a;
    }

    public void setA(String a) {
      this.a = a;
    }

    public int getY() {
      return y;
    }

    public void setY(int y) {
      this.y = y;
    }
  }

  record Plain(int x, String y) {}

  // {"a":[1,"p"],"b":[1,"q"],"c":[[1,"r"],null],"d":{"k":[2,"s"]},"e":[3,"t"],"f":{"x":4,"y":"u"}}
  // {"a":null,"c":[],"e":null}
  // !{"a":{"x":1}}
  // !{"b":{"b":1,"a":"q"}}
  class Places {
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    public Plain a;

    @JsonFormat(timezone = "UTC")
    public Row b;

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    public List<Plain> c;

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    public Map<String, Plain> d;

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    public Optional<Plain> e;

    @JsonFormat(pattern = "x", lenient = OptBoolean.FALSE)
    public Plain f;
  }

  // {"AB":1,"CD":"x","E":[1]}
  // {"ab":1,"Other":"x"}
  // {"aB":1,"OTHER":"x","e":null}
  // !{"AB":"x"}
  @JsonFormat(with = JsonFormat.Feature.ACCEPT_CASE_INSENSITIVE_PROPERTIES)
  record AnyCase(int aB, @JsonAlias("Other") String cD, List<Integer> e) {}

  class Setters {
    public int x;
    public String y;
  }

  @JsonFormat(with = JsonFormat.Feature.ACCEPT_CASE_INSENSITIVE_PROPERTIES)
  class AnySetters {
    public int x;
    public String y;
  }

  // {"a":{"X":1,"y":"p"},"b":[{"X":2}],"c":{"x":1,"Y":"p"},"d":{"X":1,"Y":"p"}}
  // {"A":{"x":1}}
  class AnyCasePlaces {
    @JsonFormat(with = JsonFormat.Feature.ACCEPT_CASE_INSENSITIVE_PROPERTIES)
    public Setters a;

    @JsonFormat(with = JsonFormat.Feature.ACCEPT_CASE_INSENSITIVE_PROPERTIES)
    public List<Setters> b;

    @JsonFormat(without = JsonFormat.Feature.ACCEPT_CASE_INSENSITIVE_PROPERTIES)
    public AnySetters c;

    public AnySetters d;
  }

  // {"a":{"b":1,"a":2,"B":3},"b":{"2026-01-02":[1],"2025-01-02":[]},"c":{"x":null},"d":{"b":[],"a":[1]}}
  // {"a":{},"b":null}
  class SortedMaps {
    @JsonFormat(with = JsonFormat.Feature.WRITE_SORTED_MAP_ENTRIES)
    public Map<String, Integer> a;

    @JsonFormat(with = JsonFormat.Feature.WRITE_SORTED_MAP_ENTRIES)
    public HashMap<LocalDate, List<Integer>> b;

    @JsonInclude(content = JsonInclude.Include.NON_NULL)
    @JsonFormat(with = JsonFormat.Feature.WRITE_SORTED_MAP_ENTRIES)
    public Map<String, Integer> c;

    @JsonFormat(with = JsonFormat.Feature.WRITE_SORTED_MAP_ENTRIES)
    public TreeMap<String, ? extends Collection<Integer>> d;
  }

  // {"z":1,"b":5,"a":"q","x":2,"y":"r"}
  // {"b":5,"X":2}
  class Around {
    @JsonUnwrapped public Inner inner;
    @JsonUnwrapped public AnySetters other;
    public int z;
  }

  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  class Inner {
    public int b;
    public String a;
  }

  // {"z":1,"a":"02.01.2026","b":null}
  // {"c":[2026,1,2]}
  class Any {
    public int z;
    private final Map<String, LocalDate> rest = new TreeMap<>();

    @JsonAnyGetter
    @JsonFormat(pattern = "dd.MM.uuuu")
    public Map<String, LocalDate> rest() {
      return rest;
    }

    @JsonAnySetter
    @JsonFormat(pattern = "dd.MM.uuuu")
    public void put(String name, LocalDate value) {
      rest.put(name, value);
    }
  }

  // {"z":1,"b":[1,"x"]}
  record AnyArgument(
      int z,
      @JsonAnySetter @JsonAnyGetter @JsonFormat(shape = JsonFormat.Shape.ARRAY)
          Map<String, Plain> rest) {}
}
