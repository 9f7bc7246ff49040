package shapes;

import com.fasterxml.jackson.annotation.*;
import java.math.*;
import java.net.*;
import java.time.*;
import java.util.*;
import tools.jackson.databind.JsonNode;

public interface Empties {
  enum Size {
    SMALL,
    @JsonEnumDefaultValue
    MEDIUM
  }

  enum Plain {
    A
  }

  enum Made {
    A,
    @JsonEnumDefaultValue
    B;

    @JsonCreator
    static Made of(String name) {
      return A;
    }
  }

  class Toy {
    public int x = 3;
  }

  class Both {
    public int x;

    Both() {
      x = 7;
    }

    @JsonCreator
    Both(@JsonProperty("x") int x) {
      this.x = x;
    }
  }

  class Delegating {
    public int x = 2;

    Delegating() {}

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    Delegating(int x) {
      this.x = x;
    }
  }

  class ByFactory {
    public int x;

    private ByFactory(int x) {
      this.x = x;
    }

    @JsonCreator
    static ByFactory of() {
      return new ByFactory(5);
    }
  }

  record Refs(String a, Optional<String> b, List<String> c) {
    Refs(Integer a, Optional<String> b, List<String> c) {
      this("" + a, b, c);
    }
  }

  record Nothing() {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
  @JsonSubTypes(@JsonSubTypes.Type(Ball.class))
  interface Shape {}

  class Ball implements Shape {
    public int y = 2;
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
  @JsonSubTypes(@JsonSubTypes.Type(Sub.class))
  class Concrete {
    public int y = 4;
  }

  class Sub extends Concrete {
    public int z = 6;
  }

  class Box<T> {
    public T content;
    public int size = 3;
  }

  // {"i":null,"l":null,"s":null,"b":null,"f":null,"d":null,"c":null,"z":null}
  // {"i":"","l":" ","s":"","b":"","f":"","d":"","z":""}
  // {"i":1,"l":2,"s":3,"b":4,"f":5,"d":6,"c":"7","z":true}
  // {}
  class Boxes {
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    public Integer i;

    @JsonSetter(nulls = Nulls.AS_EMPTY)
    public Long l;

    @JsonSetter(nulls = Nulls.AS_EMPTY)
    public Short s;

    @JsonSetter(nulls = Nulls.AS_EMPTY)
    public Byte b;

    @JsonSetter(nulls = Nulls.AS_EMPTY)
    public Float f;

    @JsonSetter(nulls = Nulls.AS_EMPTY)
    public Double d;

    @JsonSetter(nulls = Nulls.AS_EMPTY)
    public Character c = 'x';

    @JsonSetter(nulls = Nulls.AS_EMPTY)
    public Boolean z;
  }

  // {"i":null,"l":null,"s":null,"b":null,"f":null,"d":null,"c":null,"z":null}
  // {}
  record Primitives(
      @JsonSetter(nulls = Nulls.AS_EMPTY) int i,
      @JsonSetter(nulls = Nulls.AS_EMPTY) long l,
      @JsonSetter(nulls = Nulls.AS_EMPTY) short s,
      @JsonSetter(nulls = Nulls.AS_EMPTY) byte b,
      @JsonSetter(nulls = Nulls.AS_EMPTY) float f,
      @JsonSetter(nulls = Nulls.AS_EMPTY) double d,
      @JsonSetter(nulls = Nulls.AS_EMPTY) char c,
      @JsonSetter(nulls = Nulls.AS_EMPTY) boolean z) {}

  // {"big":null,"dec":null,"id":null,"uri":null,"locale":null,"at":null,"url":null,"any":null,"tree":null,"month":null}
  // {"big":"","dec":"","id":"","uri":" ","locale":"","at":"","any":"","tree":""}
  // {}
  record Scalars(
      @JsonSetter(nulls = Nulls.AS_EMPTY) BigInteger big,
      @JsonSetter(nulls = Nulls.AS_EMPTY) BigDecimal dec,
      @JsonSetter(nulls = Nulls.AS_EMPTY) UUID id,
      @JsonSetter(nulls = Nulls.AS_EMPTY) URI uri,
      @JsonSetter(nulls = Nulls.AS_EMPTY) Locale locale,
      @JsonSetter(nulls = Nulls.AS_EMPTY) Instant at,
      @JsonSetter(nulls = Nulls.AS_EMPTY) URL url,
      @JsonSetter(nulls = Nulls.AS_EMPTY) Object any,
      @JsonSetter(nulls = Nulls.AS_EMPTY) JsonNode tree,
      @JsonSetter(nulls = Nulls.AS_EMPTY) Month month) {}

  // {"date":null,"text":null,"builder":null,"flag":null,"count":null,"total":null,"number":null,"file":null}
  // {"date":"","text":"","builder":"","number":"","file":""}
  // {}
  record MoreScalars(
      @JsonSetter(nulls = Nulls.AS_EMPTY) Date date,
      @JsonSetter(nulls = Nulls.AS_EMPTY) CharSequence text,
      @JsonSetter(nulls = Nulls.AS_EMPTY) StringBuilder builder,
      @JsonSetter(nulls = Nulls.AS_EMPTY) java.util.concurrent.atomic.AtomicBoolean flag,
      @JsonSetter(nulls = Nulls.AS_EMPTY) java.util.concurrent.atomic.AtomicInteger count,
      @JsonSetter(nulls = Nulls.AS_EMPTY) java.util.concurrent.atomic.AtomicLong total,
      @JsonSetter(nulls = Nulls.AS_EMPTY) Number number,
      @JsonSetter(nulls = Nulls.AS_EMPTY) java.io.File file) {}

  // {"big":null,"dec":null,"id":null,"uri":null,"locale":null,"at":null}
  // {"big":"","dec":"","id":"","uri":" ","locale":"","at":""}
  class ScalarBean {
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    public BigInteger big = BigInteger.TWO;

    @JsonSetter(nulls = Nulls.AS_EMPTY)
    public BigDecimal dec;

    @JsonSetter(nulls = Nulls.AS_EMPTY)
    public UUID id;

    @JsonSetter(nulls = Nulls.AS_EMPTY)
    public URI uri;

    @JsonSetter(nulls = Nulls.AS_EMPTY)
    public Locale locale;

    @JsonSetter(nulls = Nulls.AS_EMPTY)
    public Instant at = Instant.EPOCH;
  }

  // {"size":null,"plain":null,"made":null,"toy":null,"both":null,"delegating":null,"factory":null,"refs":null,"nothing":null,"shape":null,"concrete":null,"box":null}
  // {"size":"SMALL","plain":"A","made":"B","toy":{"x":1},"both":{"x":1},"delegating":4,"refs":{},"nothing":{},"concrete":{"@type":"Empties$Sub","z":1},"box":{"content":"c"}}
  // {}
  class Objects {
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    public Size size;

    @JsonSetter(nulls = Nulls.AS_EMPTY)
    public Plain plain = Plain.A;

    @JsonSetter(nulls = Nulls.AS_EMPTY)
    public Made made = Made.A;

    @JsonSetter(nulls = Nulls.AS_EMPTY)
    public Toy toy;

    @JsonSetter(nulls = Nulls.AS_EMPTY)
    public Both both;

    @JsonSetter(nulls = Nulls.AS_EMPTY)
    public Delegating delegating;

    @JsonSetter(nulls = Nulls.AS_EMPTY)
    public ByFactory factory;

    @JsonSetter(nulls = Nulls.AS_EMPTY)
    public Refs refs;

    @JsonSetter(nulls = Nulls.AS_EMPTY)
    public Nothing nothing;

    @JsonSetter(nulls = Nulls.AS_EMPTY)
    public Shape shape = new Ball();

    @JsonSetter(nulls = Nulls.AS_EMPTY)
    public Concrete concrete;

    @JsonSetter(nulls = Nulls.AS_EMPTY)
    public Box<String> box;
  }

  // {"size":null,"toy":null,"refs":null,"shape":null,"nested":null}
  // {}
  record ObjectRecord(
      @JsonSetter(nulls = Nulls.AS_EMPTY) Size size,
      @JsonSetter(nulls = Nulls.AS_EMPTY) Toy toy,
      @JsonSetter(nulls = Nulls.AS_EMPTY) Refs refs,
      @JsonSetter(nulls = Nulls.AS_EMPTY) Shape shape,
      @JsonSetter(nulls = Nulls.AS_EMPTY) Optional<Optional<String>> nested) {}

  // {"ids":[null,""],"numbers":[null,"",1],"toys":[null],"sizes":[null],"set":[null],"times":{"a":null},"any":[null],"shapes":[null],"deep":[[null]],"refs":{"a":null}}
  // {"ids":[],"numbers":[],"toys":[{"x":1}],"times":{}}
  record Contents(
      @JsonSetter(contentNulls = Nulls.AS_EMPTY) List<UUID> ids,
      @JsonSetter(contentNulls = Nulls.AS_EMPTY) Long[] numbers,
      @JsonSetter(contentNulls = Nulls.AS_EMPTY) List<Toy> toys,
      @JsonSetter(contentNulls = Nulls.AS_EMPTY) List<? extends Size> sizes,
      @JsonSetter(contentNulls = Nulls.AS_EMPTY) EnumSet<Size> set,
      @JsonSetter(contentNulls = Nulls.AS_EMPTY) Map<String, Instant> times,
      @JsonSetter(contentNulls = Nulls.AS_EMPTY) List<Object> any,
      @JsonSetter(contentNulls = Nulls.AS_EMPTY) Shape[] shapes,
      @JsonSetter(contentNulls = Nulls.AS_EMPTY) Optional<List<List<String>>> deep,
      @JsonSetter(contentNulls = Nulls.AS_EMPTY) Map<String, Refs> refs) {}

  // {"skipped":[1,null,2],"flags":[null,true],"doubles":[null],"failing":[1],"deep":[null,"a"],"grid":[[1,null],null]}
  // !{"failing":[null]}
  // !{"empties":[null]}
  class PrimitiveContents {
    @JsonSetter(contentNulls = Nulls.SKIP)
    public int[] skipped;

    @JsonSetter(contentNulls = Nulls.SKIP)
    public boolean[] flags;

    @JsonSetter(contentNulls = Nulls.SKIP)
    public double[] doubles;

    @JsonSetter(contentNulls = Nulls.FAIL)
    public int[] failing;

    @JsonSetter(contentNulls = Nulls.AS_EMPTY)
    public long[] empties;

    @JsonSetter(contentNulls = Nulls.SKIP)
    public Optional<List<String>> deep = Optional.empty();

    @JsonSetter(contentNulls = Nulls.SKIP)
    public int[][] grid;
  }

  // {}
  // {"a":null,"b":[null],"c":null}
  // {"a":{"x":1},"b":null,"c":[1]}
  record Nodes(
      @JsonSetter(nulls = Nulls.AS_EMPTY) JsonNode a,
      @JsonSetter(contentNulls = Nulls.AS_EMPTY) List<JsonNode> b,
      JsonNode c) {}
}
