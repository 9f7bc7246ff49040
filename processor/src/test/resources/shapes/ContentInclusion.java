package shapes;

import com.fasterxml.jackson.annotation.*;
import java.util.*;

public interface ContentInclusion {
  // {"a":"","b":"","c":"","d":"","e":"","f":"","g":0,"h":0}
  // {"a":"x","b":"x","c":"x","d":"x","e":"x","f":"x","g":1,"h":1}
  // {"a":null,"b":null,"c":null,"d":null,"e":null,"f":null,"g":null,"h":null}
  // {}
  record Optionals(
      @JsonInclude(content = JsonInclude.Include.NON_EMPTY) Optional<String> a,
      @JsonInclude(value = JsonInclude.Include.NON_EMPTY, content = JsonInclude.Include.NON_EMPTY)
          Optional<String> b,
      @JsonInclude(value = JsonInclude.Include.NON_ABSENT, content = JsonInclude.Include.NON_EMPTY)
          Optional<String> c,
      @JsonInclude(value = JsonInclude.Include.NON_DEFAULT, content = JsonInclude.Include.NON_EMPTY)
          Optional<String> d,
      @JsonInclude(value = JsonInclude.Include.NON_NULL, content = JsonInclude.Include.NON_EMPTY)
          Optional<String> e,
      @JsonInclude(value = JsonInclude.Include.NON_EMPTY, content = JsonInclude.Include.ALWAYS)
          Optional<String> f,
      @JsonInclude(value = JsonInclude.Include.NON_EMPTY, content = JsonInclude.Include.NON_DEFAULT)
          Optional<Integer> g,
      @JsonInclude(value = JsonInclude.Include.NON_EMPTY, content = JsonInclude.Include.NON_DEFAULT)
          OptionalInt h) {}

  // {"list":[],"map":{},"deep":"","optional":{"a":""},"ids":"00000000-0000-0000-0000-000000000000","bean":{"a":null},"array":[]}
  // {"list":[""],"map":{"a":""},"deep":"x","optional":{"a":"b"},"ids":"00000000-0000-0000-0000-000000000001","bean":{"a":"x"},"array":[1]}
  // {"list":null,"map":{"a":null},"deep":null,"optional":{"a":null}}
  class Nested {
    @JsonInclude(value = JsonInclude.Include.NON_EMPTY, content = JsonInclude.Include.NON_EMPTY)
    public Optional<List<String>> list = Optional.empty();

    @JsonInclude(value = JsonInclude.Include.NON_EMPTY, content = JsonInclude.Include.NON_EMPTY)
    public Optional<Map<String, String>> map = Optional.empty();

    @JsonInclude(value = JsonInclude.Include.NON_ABSENT, content = JsonInclude.Include.NON_ABSENT)
    public Optional<Optional<String>> deep = Optional.empty();

    @JsonInclude(value = JsonInclude.Include.NON_EMPTY, content = JsonInclude.Include.NON_ABSENT)
    public Map<String, Optional<String>> optional = new TreeMap<>();

    @JsonInclude(value = JsonInclude.Include.NON_DEFAULT, content = JsonInclude.Include.NON_DEFAULT)
    public Optional<UUID> ids = Optional.empty();

    @JsonInclude(value = JsonInclude.Include.NON_DEFAULT, content = JsonInclude.Include.NON_DEFAULT)
    public Optional<Bean> bean = Optional.empty();

    @JsonInclude(value = JsonInclude.Include.NON_EMPTY, content = JsonInclude.Include.NON_EMPTY)
    public Optional<int[]> array = Optional.empty();
  }

  class Bean {
    public String a;
  }

  // {"a":{"x":"","y":null},"b":{"x":"","y":null},"c":{"x":"","y":null},"d":{"x":"","y":null}}
  // {"a":{"y":null},"b":{"y":null},"c":{"y":null},"d":{"y":null}}
  // {"a":{},"b":{},"c":{},"d":{}}
  record Maps(
      @JsonInclude(value = JsonInclude.Include.NON_EMPTY, content = JsonInclude.Include.NON_EMPTY)
          Map<String, String> a,
      @JsonInclude(value = JsonInclude.Include.NON_EMPTY, content = JsonInclude.Include.NON_NULL)
          Map<String, String> b,
      @JsonInclude(value = JsonInclude.Include.NON_DEFAULT, content = JsonInclude.Include.NON_NULL)
          Map<String, String> c,
      @JsonInclude(value = JsonInclude.Include.NON_NULL, content = JsonInclude.Include.NON_NULL)
          Map<String, String> d) {}

  // {"deep":{"a":{"b":null},"c":{"d":""}},"list":[{"a":null},{"b":"c"}],"array":[{"a":""}],"plain":["",null]}
  record Deep(
      @JsonInclude(value = JsonInclude.Include.NON_EMPTY, content = JsonInclude.Include.NON_EMPTY)
          Map<String, Map<String, String>> deep,
      @JsonInclude(value = JsonInclude.Include.NON_EMPTY, content = JsonInclude.Include.NON_EMPTY)
          List<Map<String, String>> list,
      @JsonInclude(content = JsonInclude.Include.NON_EMPTY) Map<String, String>[] array,
      @JsonInclude(content = JsonInclude.Include.NON_EMPTY) List<String> plain) {}

  // {"map":{"a":null,"b":""},"maybe":"","own":{"a":null},"always":{"a":null},"list":[null,""]}
  // {"map":{"a":null,"b":"c"},"maybe":"x","own":null,"always":{}}
  @JsonInclude(value = JsonInclude.Include.NON_EMPTY, content = JsonInclude.Include.NON_EMPTY)
  record OnType(
      Map<String, String> map,
      Optional<String> maybe,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> own,
      @JsonInclude Map<String, String> always,
      List<String> list) {}

  // {"any":{"a":null,"b":{"c":null,"d":[]}},"map":{"a":{"b":null},"c":null,"d":[{"e":null}]}}
  class Untyped {
    @JsonInclude(content = JsonInclude.Include.NON_NULL)
    public Object any;

    @JsonInclude(content = JsonInclude.Include.NON_NULL)
    public Map<String, Object> map;
  }

  // {"a":1,"x":null,"y":"","z":"s"}
  class Any {
    public int a = 1;

    @JsonInclude(content = JsonInclude.Include.NON_EMPTY)
    @JsonAnySetter
    @JsonAnyGetter
    public Map<String, String> rest = new LinkedHashMap<>();
  }

  // {"a":1,"x":null,"y":"","z":"s"}
  @JsonInclude(content = JsonInclude.Include.NON_EMPTY)
  class AnyOfType {
    public int a = 1;

    @JsonAnySetter @JsonAnyGetter
    public Map<String, String> rest = new LinkedHashMap<>();
  }
}
