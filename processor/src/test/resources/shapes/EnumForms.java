package shapes;

import com.fasterxml.jackson.annotation.*;
import java.util.*;

public interface EnumForms {
  // {"a":1,"b":5,"c":"A"}
  // {"a":"B","b":"5","c":0}
  // {"a":0,"b":1,"c":1}
  // {"a":null,"b":0}
  // !{"a":7}
  // !{"b":7}
  // !{"b":"A"}
  record Numbers(Numbered a, Named b, Spelled c) {}

  @JsonFormat(shape = JsonFormat.Shape.NUMBER)
  enum Numbered {
    A,
    B
  }

  @JsonFormat(shape = JsonFormat.Shape.NUMBER_INT)
  enum Named {
    @JsonProperty("5")
    A,
    B,
    @JsonProperty("x")
    C,
    @JsonProperty("-3")
    D,
    @JsonProperty("0")
    E
  }

  @JsonFormat(shape = JsonFormat.Shape.STRING)
  enum Spelled {
    A,
    B
  }

  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  enum Valued {
    A,
    B;

    @JsonValue
    public String value() {
      return "v" + name();
    }
  }

  enum Level {
    LOW,
    @JsonAlias("mid")
    MIDDLE,
    @JsonProperty("top")
    HIGH
  }

  enum WithDefault {
    A,
    @JsonEnumDefaultValue
    B
  }

  // {"a":"5","b":5,"c":["x",-3],"d":{"5":5},"e":"vA","f":1,"g":0}
  // {"a":"B","b":"B","c":["-3","0"],"d":{"x":"x"},"e":0,"f":"top","g":"mid"}
  // {"a":1,"b":1,"c":[0,1,2],"e":"vB","f":2}
  // !{"a":5}
  record Places(
      @JsonFormat(shape = JsonFormat.Shape.STRING) Named a,
      @JsonFormat(shape = JsonFormat.Shape.NUMBER) Named b,
      List<Named> c,
      @JsonFormat(shape = JsonFormat.Shape.ARRAY) Map<Named, Named> d,
      Valued e,
      @JsonFormat(shape = JsonFormat.Shape.NUMBER) Level f,
      @JsonFormat(shape = JsonFormat.Shape.NATURAL) Level g) {}

  // {"a":"low","b":"Top","c":["MID","Low"],"d":"VB","e":"b"}
  // {"a":"LOW","b":" top ","c":[1,"2"],"d":"vA","e":"q"}
  // {"a":null,"c":[]}
  // !{"a":"nothing"}
  // !{"f":"low"}
  record AnyCase(
      @JsonFormat(with = JsonFormat.Feature.ACCEPT_CASE_INSENSITIVE_VALUES) Level a,
      @JsonFormat(with = JsonFormat.Feature.ACCEPT_CASE_INSENSITIVE_PROPERTIES) Level b,
      @JsonFormat(with = JsonFormat.Feature.ACCEPT_CASE_INSENSITIVE_VALUES) Set<Level> c,
      @JsonFormat(with = JsonFormat.Feature.ACCEPT_CASE_INSENSITIVE_VALUES) Valued d,
      @JsonFormat(with = JsonFormat.Feature.ACCEPT_CASE_INSENSITIVE_VALUES) WithDefault e,
      Level f) {}

  // {"a":"q","b":["q","LOW",9],"c":{"x":"q"},"d":"q","e":"q","f":["LOW","q"]}
  // {"a":7,"d":"LOW","e":9,"g":"A"}
  // {"a":"","b":[null],"e":""}
  // !{"a":true}
  // !{"g":"q"}
  // !{"h":["q"]}
  class Unknown {
    @JsonFormat(with = JsonFormat.Feature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
    public Level a;

    @JsonFormat(with = JsonFormat.Feature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
    public List<Level> b;

    @JsonFormat(with = JsonFormat.Feature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
    public Map<String, Level> c;

    @JsonFormat(with = JsonFormat.Feature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
    public Optional<Level> d;

    @JsonFormat(with = JsonFormat.Feature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
    public WithDefault e;

    @JsonFormat(with = JsonFormat.Feature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
    public Level[] f;

    @JsonFormat(without = JsonFormat.Feature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
    public WithDefault g;

    @JsonFormat(with = JsonFormat.Feature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
    public EnumSet<Level> h;
  }

  @JsonFormat(shape = JsonFormat.Shape.OBJECT)
  enum Described {
    X("first", 1),
    @JsonProperty("z")
    Y(null, 2);

    public final int number;
    private final String label;

    Described(String label, int number) {
      this.label = label;
      this.number = number;
    }

    public String getLabel() {
      return label;
    }

    @JsonProperty("list")
    List<Level> levels() {
      return List.of(Level.LOW, Level.HIGH);
    }

    @JsonIgnore
    public int getNot() {
      return 1;
    }
  }

  @JsonFormat(shape = JsonFormat.Shape.POJO)
  enum Created {
    A,
    B;

    @JsonCreator
    static Created of(String name) {
      return valueOf(name.trim());
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public String getName() {
      return this == A ? null : name();
    }
  }

  // {"a":"X","b":["z",0],"c":{"X":"z"},"d":"X","e":"A","f":"x"}
  // {"a":1,"b":[null],"d":null,"e":"B"}
  // !{"a":{"label":"first"}}
  // !{"a":"x"}
  record Objects(
      Described a,
      List<Described> b,
      Map<Described, Described> c,
      Optional<Described> d,
      Created e,
      @JsonFormat(with = JsonFormat.Feature.ACCEPT_CASE_INSENSITIVE_VALUES) Described f) {}
}
