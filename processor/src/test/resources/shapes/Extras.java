package shapes;

import com.fasterxml.jackson.annotation.*;
import java.util.*;

public interface Extras {
  // {"a":"x","b":1,"c":{"d":[true,null,1.5,"y",12345678901,{}]}}
  // {"a":"x","e":null}
  class AnyMap {
    public String a;

    @JsonAnySetter @JsonAnyGetter
    public Map<String, Object> rest = new LinkedHashMap<>();
  }

  // {"a":"x","b":1,"c":2}
  // !{"a":"x","b":[]}
  class AnyMethod {
    private final Map<String, Integer> rest = new TreeMap<>();
    public String a;

    @JsonAnySetter
    public void put(String name, Integer value) {
      rest.put(name, value);
    }

    @JsonAnyGetter
    public Map<String, Integer> rest() {
      return rest;
    }
  }

  // {"b":1,"a":"x","c":2}
  // {"a":"x","c":null}
  class AnyWithCreator {
    private final String a;
    private final Map<String, Object> rest = new LinkedHashMap<>();

    @JsonCreator
    AnyWithCreator(@JsonProperty(value = "a", required = true) String a) {
      this.a = a;
    }

    public String getA() {
      return a;
    }

    @JsonAnySetter
    void put(String name, Object value) {
      rest.put(name, value);
    }

    @JsonAnyGetter
    Map<String, Object> others() {
      return rest;
    }
  }

  // {"a":"x","b":{"c":1},"secret":"s"}
  @JsonIgnoreProperties("secret")
  class AnyIgnoring {
    public String a;
    private String hidden;

    @JsonAnySetter
    public Map<String, Object> rest;

    @JsonAnyGetter
    Map<String, Object> rest() {
      return rest == null ? Map.of() : rest;
    }
  }

  // {"a":"x","b":{"c":[1]}}
  record AnyRecord(String a, @JsonAnySetter @JsonAnyGetter Map<String, Object> rest) {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  sealed interface Open {}

  @JsonTypeName("one")
  record One(String a, @JsonAnySetter @JsonAnyGetter Map<String, Integer> rest) implements Open {}

  // {"open":{"kind":"one","a":"x","b":1}}
  // {"open":{"b":1,"a":"x","kind":"one"}}
  record Opens(Open open) {}

  // {"raw":"{\"a\":[1]}","plain":"x"}
  // {"raw":null}
  record Raw(@JsonRawValue String raw, String plain) {}

  // {"x":{"a":[1,2.5,"b",null,true,{"c":1}]},"list":[1,"a",null],"map":{"k":[]}}
  // {"x":5}
  // {"x":null}
  record Plain(Object x, List<Object> list, Map<String, Object> map) {}

  // {"a":"29.02.2024","b":"12:30","c":"2024-02-29 12:30","d":"2024/02/29 13:30","e":"Feb 2024","f":"29 February","g":"2024-02-29"}
  // {"a":null,"b":null,"c":null,"d":null,"e":null,"f":null,"g":null}
  // !{"a":"2024-02-29"}
  // !{"b":"25:30"}
  // !{"d":"2024"}
  record Formatted(
      @JsonFormat(pattern = "dd.MM.yyyy") java.time.LocalDate a,
      @JsonFormat(pattern = "HH:mm") java.time.LocalTime b,
      @JsonFormat(shape = JsonFormat.Shape.STRING, pattern = "yyyy-MM-dd HH:mm") java.time.LocalDateTime c,
      @JsonFormat(pattern = "yyyy/MM/dd HH:mm", timezone = "Europe/Berlin") java.time.Instant d,
      @JsonFormat(pattern = "MMM yyyy", locale = "en") java.time.YearMonth e,
      @JsonFormat(pattern = "dd MMMM", locale = "en") java.time.MonthDay f,
      @JsonFormat java.time.LocalDate g) {}
}
