package shapes;

import com.fasterxml.jackson.annotation.*;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.*;

public interface Keys {
  enum Lower {
    A,
    B;

    @JsonKey
    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  enum Both {
    A,
    B;

    @JsonKey
    String key() {
      return "k" + name();
    }

    @JsonValue
    String value() {
      return "v" + name();
    }
  }

  enum Made {
    A,
    B;

    @JsonKey public final int number = 7;

    @JsonCreator
    static Made of(String text) {
      return valueOf(text.substring(1));
    }
  }

  // {"lower":{"A":1},"sorted":{"B":2,"A":3},"both":{"vA":"vB"},"made":{"xA":"yB"}}
  // {"lower":null,"both":{}}
  // !{"lower":{"a":1}}
  // !{"both":{"A":"vA"}}
  // !{"both":{"kA":"vA"}}
  // !{"made":{"":null}}
  record Enums(Map<Lower, Integer> lower, EnumMap<Lower, Integer> sorted, Map<Both, Both> both, Map<Made, Made> made) {}

  record ById(@JsonKey String id, int weight) {
    ById(String text) {
      this(text, text.length());
    }
  }

  record ByValue(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ByValue {}
  }

  // {"a":{"x":1,"":2},"b":{"y":"z"}}
  // {"a":{"null":null}}
  record Records(Map<ById, Integer> a, Map<ByValue, ByValue> b) {}

  record Id(@JsonKey String v) {}

  // {"ids":{"a":{"v":"b"},"c":null}}
  record AlsoValue(Map<Id, Id> ids) {}

  class Number implements Comparable<Number> {
    private final int number;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    Number(int number) {
      this.number = number;
    }

    Number(String text) {
      this.number = Integer.parseInt(text);
    }

    @JsonValue
    int value() {
      return number;
    }

    @Override
    public int compareTo(Number other) {
      return Integer.compare(number, other.number);
    }
  }

  // {"sorted":{"2":[1],"1":[]},"tree":{"-5":{}}}
  // !{"sorted":{"x":[]}}
  record Numbers(SortedMap<Number, List<Number>> sorted, TreeMap<Number, Map<String, Number>> tree) {}

  class Printed {
    private final String text;

    private Printed(String text) {
      this.text = text;
    }

    static Printed fromString(String text) {
      if (text.isEmpty()) {
        throw new IllegalStateException("empty");
      }
      return text.equals("null") ? null : new Printed(text);
    }

    @JsonCreator
    static Printed make(String text) {
      return fromString(text + "!");
    }

    @Override
    public String toString() {
      return "<" + text + ">";
    }
  }

  // {"map":{"a":1}}
  record Prints(Map<Printed, Integer> map) {}

  class Parsed {
    public String text = "";

    static Parsed valueOf(String text) {
      if (text.startsWith("?")) {
        return null;
      }
      Parsed parsed = new Parsed();
      parsed.text = text;
      return parsed;
    }

    @JsonKey
    public String getText() {
      return text;
    }
  }

  // {"map":{"a":{"text":"b"}}}
  // !{"map":{"?":null}}
  record ParsedKeys(Map<Parsed, Parsed> map) {}

  interface HasKey {
    @JsonKey
    UUID key();
  }

  record Implementing(String text) implements HasKey {
    @Override
    public UUID key() {
      return UUID.nameUUIDFromBytes(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
  }

  record Nested(@JsonKey Implementing inner) {
    @JsonCreator
    static Nested of(String text) {
      return new Nested(new Implementing(text));
    }
  }

  record OfEnum(@JsonKey Lower lower) {
    OfEnum(String text) {
      this(Lower.valueOf(text));
    }
  }

  record OfDate(@JsonKey LocalDate date) {
    OfDate(String text) {
      this(LocalDate.parse(text));
    }
  }

  record OfBoolean(@JsonKey boolean flag) {
    OfBoolean(String text) {
      this(List.of("no", "yes").indexOf(text) == 1);
      if (!text.equals("no") && !flag) {
        throw new IllegalArgumentException("neither yes nor no");
      }
    }
  }

  record OfDecimal(@JsonKey BigDecimal number) {
    OfDecimal(String text) {
      this(new BigDecimal(text));
    }
  }

  class OfField {
    @JsonKey public final String f;

    OfField(String text) {
      this.f = text;
    }
  }

  class Disabled {
    private final String f;

    Disabled(String text) {
      this.f = text;
    }

    @JsonKey(false)
    public String key() {
      return "key " + f;
    }

    @JsonValue
    public String value() {
      return f;
    }
  }

  // {"a":{"x":1},"b":{"y":1},"c":{"A":1},"d":{"2020-01-01":1},"e":{"yes":1,"no":2},"f":{"1.50":1},"g":{"a":1},"h":{"b":1}}
  // !{"c":{"a":1}}
  // !{"d":{"today":1}}
  record All(
      Map<Implementing, Integer> a,
      Map<Nested, Integer> b,
      Map<OfEnum, Integer> c,
      Map<OfDate, Integer> d,
      Map<OfBoolean, Integer> e,
      Map<OfDecimal, Integer> f,
      Map<OfField, Integer> g,
      LinkedHashMap<Disabled, Integer> h) {}

  // {"deep":{"a":{"b":[{"c":null}]}}}
  record Deep(Map<Id, Map<Id, List<Map<Id, Integer>>>> deep) {}
}
