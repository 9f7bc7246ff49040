package shapes;

import com.fasterxml.jackson.annotation.*;
import java.util.*;

public interface NullHandling {
  // {"text":null,"list":null,"set":null,"map":null,"array":null,"ints":null,"bytes":null,"maybe":null}
  // {"text":"a","list":["x"],"set":["x"],"map":{"k":1},"array":["y"],"ints":[1],"bytes":"AQ==","maybe":"z"}
  // {}
  class EmptyBean {
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    public String text = "t";

    @JsonSetter(nulls = Nulls.AS_EMPTY)
    public List<String> list;

    @JsonSetter(nulls = Nulls.AS_EMPTY)
    public Set<String> set;

    @JsonSetter(nulls = Nulls.AS_EMPTY)
    public Map<String, Integer> map;

    @JsonSetter(nulls = Nulls.AS_EMPTY)
    public String[] array;

    @JsonSetter(nulls = Nulls.AS_EMPTY)
    public int[] ints;

    @JsonSetter(nulls = Nulls.AS_EMPTY)
    public byte[] bytes;

    @JsonSetter(nulls = Nulls.AS_EMPTY)
    public Optional<String> maybe = Optional.empty();
  }

  // {"text":null,"list":null,"map":null}
  // {"list":["x"]}
  // {}
  record EmptyRecord(
      @JsonSetter(nulls = Nulls.AS_EMPTY) String text,
      @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> list,
      @JsonSetter(nulls = Nulls.AS_EMPTY) Map<String, Integer> map) {}

  // {"list":["a",null,"b"],"map":{"a":1,"b":null},"array":[null,"x"],"nested":[["a",null],null]}
  // {"list":null,"map":{},"array":[],"nested":[]}
  record Skipping(
      @JsonSetter(contentNulls = Nulls.SKIP) List<String> list,
      @JsonSetter(contentNulls = Nulls.SKIP) Map<String, Integer> map,
      @JsonSetter(contentNulls = Nulls.SKIP) String[] array,
      @JsonSetter(contentNulls = Nulls.SKIP) List<List<String>> nested) {}

  // {"list":["a"],"map":{"a":1},"array":["x"]}
  // !{"list":["a",null]}
  // !{"map":{"a":null}}
  // !{"array":[null]}
  class Failing {
    @JsonSetter(contentNulls = Nulls.FAIL)
    public List<String> list;

    @JsonSetter(contentNulls = Nulls.FAIL)
    public Map<String, Integer> map;

    @JsonSetter(contentNulls = Nulls.FAIL)
    public String[] array;
  }

  // {"list":["a",null],"map":{"a":null,"b":["c",null]},"array":[null,"x"]}
  record EmptyContents(
      @JsonSetter(contentNulls = Nulls.AS_EMPTY) List<String> list,
      @JsonSetter(contentNulls = Nulls.AS_EMPTY) Map<String, List<String>> map,
      @JsonSetter(contentNulls = Nulls.AS_EMPTY) String[] array) {}
}
