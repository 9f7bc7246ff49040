package shapes;

import com.fasterxml.jackson.annotation.*;
import java.util.*;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

public interface Properties {
  // {"in":"a","out":"b","both":"c"}
  class Access {
    @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
    public String in = "i";

    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public String out = "o";

    @JsonProperty(access = JsonProperty.Access.READ_WRITE)
    public String both;
  }

  // {"id":"a","name":"b"}
  record ReadOnlyId(@JsonProperty(access = JsonProperty.Access.READ_ONLY) String id, String name) {}

  // {"password":"a","name":"b"}
  record WriteOnly(@JsonProperty(access = JsonProperty.Access.WRITE_ONLY) String password, String name) {}

  // {"a":1,"b":2,"c":3}
  @JsonPropertyOrder({"c", "a"})
  record Ordered(int a, int b, int c) {}

  // {"b":1,"a":2,"_c":3}
  @JsonPropertyOrder(alphabetic = true)
  class Alphabetic {
    public int b;
    public int a;

    @JsonProperty("_c")
    public int c;
  }

  // {"a":1,"b":2,"c":3}
  record Indexed(int a, @JsonProperty(index = 1) int b, @JsonProperty(index = 0, defaultValue = "5") int c) {}

  // {"a":1,"b":2,"c":3}
  @JsonIgnoreProperties({"b", "unknown"})
  class Ignoring {
    public int a;
    public int b;
    public int c;
  }

  // {"a":"1","b":"2"}
  @JsonIgnoreProperties(value = "b", ignoreUnknown = true, allowGetters = true)
  record IgnoringReads(String a, String b) {}

  // {"a":"1","b":"2"}
  @JsonIgnoreProperties(value = "b", allowSetters = true)
  record IgnoringWrites(String a, String b) {}

  // {"a":"1","b":"2","x":"3"}
  @JsonIncludeProperties({"a", "x"})
  record Including(String a, String b, @JsonProperty("x") String c) {}

  @JsonIgnoreProperties("secret")
  interface Secretive {}

  // {"secret":"a","open":"b"}
  class Inheriting implements Secretive {
    public String secret;
    public String open;
  }

  @JsonIgnoreType
  class Internal {
    public int x;
  }

  // {"a":1,"internal":{"x":1}}
  class HoldingIgnored {
    public int a;
    public Internal internal;
  }

  // {"a":null,"b":null,"c":null,"d":null,"e":null,"f":0}
  // {"a":"","b":[],"c":{},"d":"","e":[],"f":1}
  // {"a":"x","b":["y"],"c":{"k":1},"d":"z","e":[1],"f":2}
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record NonNull(String a, List<String> b, Map<String, Integer> c, Optional<String> d, int[] e, int f) {}

  // {"a":null,"b":null,"c":null,"d":null,"e":null,"f":0,"g":""}
  // {"a":"","b":[],"c":{},"d":"","e":[],"f":1,"g":"AQ=="}
  // {"a":"x","b":["y"],"c":{"k":1},"d":"z","e":[1],"f":2,"g":null}
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record NonEmpty(
      String a, List<String> b, Map<String, Integer> c, Optional<String> d, int[] e, int f, byte[] g) {}

  // {"a":null,"d":null,"i":5}
  // {"a":"","d":"","i":null}
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record NonAbsent(String a, Optional<String> d, OptionalInt i) {}

  // {"a":0,"b":0.0,"c":"","d":[],"e":null,"f":false,"g":0,"h":"\u0000"}
  // {"a":1,"b":-0.0,"c":"x","d":[1],"e":"e","f":true,"g":7,"h":"h"}
  record NonDefault(
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) int a,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) double b,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) String c,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) List<Integer> d,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) String e,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean f,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) Integer g,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) char h) {}

  // {"a":{"x":null,"y":1},"b":{"x":"","y":"z"},"c":{"x":null}}
  record Contents(
      @JsonInclude(content = JsonInclude.Include.NON_NULL) Map<String, Integer> a,
      @JsonInclude(value = JsonInclude.Include.NON_NULL, content = JsonInclude.Include.NON_EMPTY)
          Map<String, String> b,
      Map<String, Integer> c) {}

  // {"a":null,"b":null}
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Overriding(@JsonInclude(JsonInclude.Include.ALWAYS) String a, String b) {}

  // {"first_name":"a","url":"b","x":1,"very_long_name":2}
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record Snake(String firstName, String URL, @JsonProperty("x") int renamed, int veryLongName) {}

  // {"FIRST_NAME":"a","HTML_PAGE":"b"}
  @JsonNaming(PropertyNamingStrategies.UpperSnakeCaseStrategy.class)
  record UpperSnake(String firstName, String HTMLPage) {}

  // {"first-name":"a","html-page":"b"}
  @JsonNaming(PropertyNamingStrategies.KebabCaseStrategy.class)
  record Kebab(String firstName, String HTMLPage) {}

  // {"first.name":"a","html.page":"b"}
  @JsonNaming(PropertyNamingStrategies.LowerDotCaseStrategy.class)
  record Dots(String firstName, String HTMLPage) {}

  // {"firstname":"a","htmlpage":"b"}
  @JsonNaming(PropertyNamingStrategies.LowerCaseStrategy.class)
  record Lower(String firstName, String HTMLPage) {}

  // {"FirstName":"a","HTMLPage":"b"}
  @JsonNaming(PropertyNamingStrategies.UpperCamelCaseStrategy.class)
  class Upper {
    private String name;
    public String HTMLPage;

    public String getFirstName() {
      return name;
    }

    public void setFirstName(String name) {
      this.name = name;
    }
  }

  // {"a":1,"b":"x"}
  class Named {
    private int first;
    private String second;

    @JsonGetter("a")
    public int first() {
      return first;
    }

    @JsonSetter("a")
    public void first(int first) {
      this.first = first;
    }

    @JsonGetter
    public String getB() {
      return second;
    }

    @JsonSetter("b")
    public void store(String second) {
      this.second = second;
    }
  }

  // {"a":null,"b":"y"}
  // {"a":"x"}
  // !{"b":null}
  class Nulls {
    @JsonSetter(nulls = com.fasterxml.jackson.annotation.Nulls.SKIP)
    public String a = "kept";

    @JsonSetter(nulls = com.fasterxml.jackson.annotation.Nulls.FAIL)
    public String b = "kept";
  }

  // {"a":null,"b":"y"}
  // !{"b":null}
  record NullsOfRecord(
      @JsonSetter(nulls = com.fasterxml.jackson.annotation.Nulls.SKIP) String a,
      @JsonSetter(nulls = com.fasterxml.jackson.annotation.Nulls.FAIL) String b) {}
}
