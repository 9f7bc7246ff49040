package shapes;

import com.fasterxml.jackson.annotation.*;
import java.math.*;
import java.util.*;

public interface Formats {
  // {"id":"7","count":3,"rate":"1.5","big":"12345678901234567890","exact":"1.50","flag":"true"}
  // {"id":7,"count":null,"rate":1.5,"big":1,"exact":2,"flag":false}
  // {"id":1,"rate":0,"flag":true}
  record Spelled(
      @JsonFormat(shape = JsonFormat.Shape.STRING) long id,
      @JsonFormat(shape = JsonFormat.Shape.STRING) Integer count,
      @JsonFormat(shape = JsonFormat.Shape.STRING) double rate,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigInteger big,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal exact,
      @JsonFormat(shape = JsonFormat.Shape.STRING) boolean flag) {}

  record Part(int n) {}

  // {"names":"a","numbers":1,"parts":{"n":1},"array":"x","ints":3,"set":"q"}
  // {"names":["a","b"],"numbers":[1],"parts":[{"n":1}],"array":["x"],"ints":[1,2],"set":[]}
  // {"names":null}
  class Lenient {
    @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
    public List<String> names;

    @JsonFormat(
        with = {
          JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY,
          JsonFormat.Feature.WRITE_SINGLE_ELEM_ARRAYS_UNWRAPPED
        })
    public List<Integer> numbers;

    @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
    public Collection<Part> parts;

    @JsonFormat(
        with = {
          JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY,
          JsonFormat.Feature.WRITE_SINGLE_ELEM_ARRAYS_UNWRAPPED
        })
    public String[] array;

    @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
    public int[] ints;

    @JsonFormat(
        with = JsonFormat.Feature.WRITE_SINGLE_ELEM_ARRAYS_UNWRAPPED,
        without = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
    public Set<String> plain;

    @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
    public Set<String> set;
  }

  enum Level {
    LOW,
    MIDDLE,
    HIGH
  }

  // {"level":2,"named":"MIDDLE","count":0}
  // {"level":"MIDDLE","named":1,"count":"LOW"}
  // {"level":null}
  class Levels {
    @JsonFormat(shape = JsonFormat.Shape.NUMBER)
    public Level level;

    public Level named;

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonFormat(shape = JsonFormat.Shape.NUMBER_INT)
    public Level count;
  }
}
