package shapes;

import com.fasterxml.jackson.annotation.*;
import java.math.*;
import java.net.*;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.time.*;
import java.util.*;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** One property of every type; CoercionTest gives them all that might be taken for one another. */
public interface Coercions {
  enum Size { S, @JsonProperty("7") M, @JsonProperty("l l") @JsonAlias("A") L }

  enum Coded {
    A("x"), B("1"), C("0");

    private final String code;

    Coded(String code) {
      this.code = code;
    }

    @JsonValue
    String code() {
      return code;
    }
  }

  enum Numbered {
    A(5), B(7), C(1);

    @JsonValue final int number;

    Numbered(int number) {
      this.number = number;
    }
  }

  enum Made {
    A, B;

    @JsonCreator
    static Made of(String text) {
      return valueOf(text.trim());
    }
  }

  enum Fallback { A, @JsonEnumDefaultValue B }

  enum MadeFallback {
    A, @JsonEnumDefaultValue B;

    @JsonCreator
    static MadeFallback of(String text) {
      return valueOf(text.trim());
    }
  }

  record One(Integer x) {}

  class Bean {
    public int x;
  }

  // {}
  class All {
    public byte a1;
    public short a2;
    public int a3;
    public long a4;
    public float a5;
    public double a6;
    public boolean a7;
    public char a8;
    public Byte b1;
    public Short b2;
    public Integer b3;
    public Long b4;
    public Float b5;
    public Double b6;
    public Boolean b7;
    public Character b8;
    public BigInteger c0;
    public BigDecimal c1;
    public String c2;
    public byte[] c3;
    public ByteBuffer c4;
    public char[] c5;
    public Size c6;
    public Coded c7;
    public Numbered c8;
    public Made c9;
    public Fallback c10;
    public MadeFallback c11;
    public One c12;
    public Bean c13;
    public List<Integer> c14;
    public List<String> c15;
    public Set<Size> c16;
    public SortedSet<Size> c17;
    public HashSet<Size> c18;
    public EnumSet<Size> c19;
    public int[] c20;
    public Integer[] c21;
    public String[] c22;
    public boolean[] c23;
    public double[] c24;
    public Map<String, Integer> c25;
    public Optional<Integer> c26;
    public Optional<String> c27;
    public Optional<Boolean> c28;
    public Optional<LocalDate> c29;
    public Optional<UUID> c30;
    public Optional<Character> c31;
    public Optional<BigDecimal> c32;
    public OptionalInt c33;
    public OptionalLong c34;
    public OptionalDouble c35;
    public Object c36;
    public JsonNode c37;
    public UUID c38;
    public URI c39;
    public URL c40;
    public Locale c41;
    public Currency c42;
    public Pattern c43;
    public Charset c44;
    public TimeZone c45;
    public Instant c46;
    public LocalDate c47;
    public LocalTime c48;
    public LocalDateTime c49;
    public OffsetDateTime c50;
    public OffsetTime c51;
    public ZonedDateTime c52;
    public Duration c53;
    public Period c54;
    public Year c55;
    public YearMonth c56;
    public MonthDay c57;
    public ZoneId c58;
    public ZoneOffset c59;
    public DayOfWeek c60;
    public Month c61;
    public List<Instant> c62;
    public List<Month> c63;
    public Set<Month> c64;
    public List<LocalDate[]> c65;
    public ArrayDeque<Integer> c66;
    public TreeSet<String> c67;
    public int[][] c68;
    public List<Optional<Integer>> c69;
    public ConcurrentMap<String, Integer> c70;
    public Map<Size, Integer> k0;
    public Map<Coded, Integer> k1;
    public Map<Numbered, Integer> k2;
    public Map<Made, Integer> k3;
    public Map<Fallback, Integer> k4;
    public Map<MadeFallback, Integer> k5;
    public Map<Integer, Integer> k6;
    public Map<Long, Integer> k7;
    public Map<Short, Integer> k8;
    public Map<Byte, Integer> k9;
    public Map<Double, Integer> k10;
    public Map<Float, Integer> k11;
    public Map<BigDecimal, Integer> k12;
    public Map<BigInteger, Integer> k13;
    public Map<UUID, Integer> k14;
    public Map<URI, Integer> k15;
    public Map<LocalDate, Integer> k16;
    public Map<Instant, Integer> k17;
    public Map<Duration, Integer> k18;
    public Map<YearMonth, Integer> k19;
    public Map<LocalTime, Integer> k20;
    public Map<LocalDateTime, Integer> k21;
    public Map<OffsetDateTime, Integer> k22;
    public Map<OffsetTime, Integer> k23;
    public Map<ZonedDateTime, Integer> k24;
    public Map<MonthDay, Integer> k25;
    public Map<ZoneId, Integer> k26;
    public Map<Period, Integer> k27;
    public Map<ZoneOffset, Integer> k28;
    public Map<DayOfWeek, Integer> k29;
    public Map<Month, Integer> k30;
    public EnumMap<Size, Integer> k90;
    public EnumMap<Month, Integer> k91;
    @JsonFormat(pattern = "dd.MM.yyyy") public LocalDate f1;
    @JsonFormat(pattern = "HH:mm") public LocalTime f2;
    @JsonFormat(pattern = "yyyy-MM-dd HH:mm") public LocalDateTime f3;
    @JsonFormat(pattern = "yyyy/MM/dd HH:mm", timezone = "Europe/Berlin") public Instant f4;
    @JsonFormat(pattern = "MM/yyyy") public YearMonth f5;
    @JsonFormat(pattern = "dd.MM.") public MonthDay f6;
    @JsonSetter(nulls = Nulls.SKIP) public Integer s1;
    @JsonSetter(nulls = Nulls.FAIL) public Integer s2;
    @JsonSetter(nulls = Nulls.SKIP) public LocalDate s3;
    @JsonSetter(nulls = Nulls.FAIL) public LocalDate s4;
    @JsonSetter(nulls = Nulls.FAIL) public String s5;
    @JsonSetter(nulls = Nulls.SKIP) public Boolean s6;
    @JsonSetter(nulls = Nulls.SKIP) public Size s7;
    @JsonSetter(nulls = Nulls.FAIL) public UUID s8;
    @JsonSetter(nulls = Nulls.SKIP) public int s9;
    public Date j1;
    public Number j2;
    public CharSequence j3;
    public StringBuilder j4;
    public java.io.File j5;
    public java.util.concurrent.atomic.AtomicInteger j6;
    public java.util.concurrent.atomic.AtomicLong j7;
    public java.util.concurrent.atomic.AtomicBoolean j8;
    public List<Date> j9;
    public Optional<Number> j10;
  }
}
