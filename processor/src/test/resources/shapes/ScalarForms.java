package shapes;

import com.fasterxml.jackson.annotation.*;
import java.math.*;
import java.util.*;

public interface ScalarForms {
  // {"a":1,"b":true,"c":[0,false],"d":{"x":true},"e":true,"f":[true]}
  // {"a":false,"b":null,"c":[null],"e":null}
  class Flags {
    @JsonFormat(shape = JsonFormat.Shape.NUMBER)
    public boolean a;

    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    @JsonFormat(shape = JsonFormat.Shape.NUMBER_INT)
    public Boolean b;

    @JsonFormat(shape = JsonFormat.Shape.NUMBER)
    public List<Boolean> c;

    @JsonFormat(shape = JsonFormat.Shape.NUMBER_FLOAT)
    public Map<String, Boolean> d;

    @JsonFormat(shape = JsonFormat.Shape.NUMBER)
    public Optional<Boolean> e;

    @JsonFormat(shape = JsonFormat.Shape.NUMBER)
    public boolean[] f;
  }

  // {"a":[1,"2"],"b":{"5":1.5},"c":[1],"d":7,"e":"x","f":[1,2],"g":5,"h":[[1],[2]]}
  // {"a":null,"b":{"5":null},"d":null,"g":null}
  class Strings {
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public List<Integer> a;

    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public Map<Integer, BigDecimal> b;

    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public Long[] c;

    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public Optional<Integer> d;

    @JsonFormat(shape = JsonFormat.Shape.NUMBER, pattern = "#")
    public String e;

    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public int[] f;

    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public OptionalInt g;

    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public List<Set<Integer>> h;
  }

  // {"a":"-1f","b":"FF","c":"zz","d":"7f","e":"7fff","f":"ffffffffffffffffffffff","g":["a",null],"h":255}
  // {"b":null,"f":null,"g":null,"i":"10"}
  // !{"a":1}
  // !{"a":null}
  // !{"b":""}
  // !{"b":" 1"}
  // !{"d":"80"}
  // !{"a":"1ffffffff"}
  // !{"i":10}
  class Radix {
    @JsonFormat(shape = JsonFormat.Shape.STRING, radix = 16)
    public int a;

    @JsonFormat(shape = JsonFormat.Shape.STRING, radix = 16)
    public Integer b;

    @JsonFormat(shape = JsonFormat.Shape.STRING, radix = 36)
    public long c;

    @JsonFormat(shape = JsonFormat.Shape.STRING, radix = 16)
    public Byte d;

    @JsonFormat(shape = JsonFormat.Shape.STRING, radix = 16)
    public short e;

    @JsonFormat(shape = JsonFormat.Shape.STRING, radix = 16)
    public BigInteger f;

    @JsonFormat(shape = JsonFormat.Shape.STRING, radix = 16)
    public List<Long> g;

    @JsonFormat(radix = 16)
    public int h;

    @JsonFormat(shape = JsonFormat.Shape.STRING, radix = 10)
    public int i;
  }

  // {"a":"00000000-0000-0001-0000-000000000002","b":[1.5,-0.25],"c":[0.1],"d":"AQI=","e":["00000000-0000-0001-0000-000000000002"]}
  // {"a":"AAAAAAAAAAEAAAAAAAAAAg==","b":"P/gAAAAAAAA=","c":"P8AAAA=="}
  // {"a":null,"b":[],"c":null,"d":null}
  class Bits {
    @JsonFormat(shape = JsonFormat.Shape.BINARY)
    public UUID a;

    @JsonFormat(shape = JsonFormat.Shape.BINARY)
    public double[] b;

    @JsonFormat(shape = JsonFormat.Shape.BINARY)
    public float[] c;

    @JsonFormat(shape = JsonFormat.Shape.BINARY)
    public byte[] d;

    @JsonFormat(shape = JsonFormat.Shape.BINARY)
    public List<UUID> e;
  }
}
