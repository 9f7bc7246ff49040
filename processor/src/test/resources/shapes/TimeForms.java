package shapes;

import com.fasterxml.jackson.annotation.*;
import java.math.*;
import java.time.*;
import java.util.*;

public interface TimeForms {
  // {"i":1767323045.123456789,"o":-5.5,"z":7.000000001,"d":[2026,1,2],"t":[1,2,3,4],"l":[2026,1,2,3,4]}
  // {"i":"2026-01-02T03:04:05.123Z","o":"2026-01-02T03:04:05+01:00","z":"2026-01-02T03:04:05Z"}
  // {"d":"2026-01-02","t":"03:04","l":"2026-01-02T03:04:05.006","s":"03:04:05+01:00","y":2026}
  // {"y":"2026","m":"2026-07","n":"--07-08","u":"PT-1.5S","p":"P1D","c":"Europe/Paris"}
  // {"i":0,"o":0,"z":0,"u":0,"s":[1,2,"Z"],"m":[2026,7],"n":[7,8]}
  // {"i":null,"d":"","u":null}
  class Numbers {
    @JsonFormat(shape = JsonFormat.Shape.NUMBER)
    public Instant i;

    @JsonFormat(shape = JsonFormat.Shape.NUMBER_FLOAT)
    public OffsetDateTime o;

    @JsonFormat(shape = JsonFormat.Shape.NUMBER)
    public ZonedDateTime z;

    @JsonFormat(shape = JsonFormat.Shape.NUMBER)
    public LocalDate d;

    @JsonFormat(shape = JsonFormat.Shape.NUMBER)
    public LocalTime t;

    @JsonFormat(shape = JsonFormat.Shape.NUMBER)
    public LocalDateTime l;

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    public OffsetTime s;

    @JsonFormat(shape = JsonFormat.Shape.NUMBER)
    public Year y;

    @JsonFormat(shape = JsonFormat.Shape.NUMBER)
    public YearMonth m;

    @JsonFormat(shape = JsonFormat.Shape.NUMBER)
    public MonthDay n;

    @JsonFormat(shape = JsonFormat.Shape.NUMBER)
    public Duration u;

    @JsonFormat(shape = JsonFormat.Shape.NUMBER)
    public Period p;

    @JsonFormat(shape = JsonFormat.Shape.NUMBER)
    public ZoneId c;
  }

  // {"i":1767323045123,"o":1767323045123,"z":5,"d":20455,"t":[1,2,3,4],"u":5,"y":2026}
  // {"i":"2026-01-02T03:04:05.123456Z","o":"2026-01-02T03:04:05+01:00","d":"2026-01-02","t":"01:02:03.0045"}
  // {"i":5.5,"o":null,"d":[2026,1,2],"u":"PT1.5S"}
  record Integers(
      @JsonFormat(shape = JsonFormat.Shape.NUMBER_INT) Instant i,
      @JsonFormat(shape = JsonFormat.Shape.NUMBER_INT) OffsetDateTime o,
      @JsonFormat(shape = JsonFormat.Shape.NUMBER_INT) ZonedDateTime z,
      @JsonFormat(shape = JsonFormat.Shape.NUMBER_INT) LocalDate d,
      @JsonFormat(shape = JsonFormat.Shape.NUMBER_INT) LocalTime t,
      @JsonFormat(shape = JsonFormat.Shape.NUMBER_INT) Duration u,
      @JsonFormat(shape = JsonFormat.Shape.NUMBER_INT) Year y) {}

  // {"i":1767323045123,"o":5,"z":5.25,"t":[1,2,3,4],"l":[2026,1,2,3,4,5,999],"s":[1,2,3,4000,"Z"],"u":5}
  // {"i":"1767323045123","o":"5","z":"5.25","t":"01:02:03.0045","u":"PT0.005S"}
  // {"i":"+5","o":"-5","u":5.5}
  class Millis {
    @JsonFormat(
        shape = JsonFormat.Shape.NUMBER_INT,
        without = JsonFormat.Feature.READ_DATE_TIMESTAMPS_AS_NANOSECONDS)
    public Instant i;

    @JsonFormat(
        shape = JsonFormat.Shape.NUMBER,
        without = {
          JsonFormat.Feature.READ_DATE_TIMESTAMPS_AS_NANOSECONDS,
          JsonFormat.Feature.WRITE_DATE_TIMESTAMPS_AS_NANOSECONDS
        })
    public OffsetDateTime o;

    @JsonFormat(without = JsonFormat.Feature.READ_DATE_TIMESTAMPS_AS_NANOSECONDS)
    public ZonedDateTime z;

    @JsonFormat(
        shape = JsonFormat.Shape.ARRAY,
        without = {
          JsonFormat.Feature.READ_DATE_TIMESTAMPS_AS_NANOSECONDS,
          JsonFormat.Feature.WRITE_DATE_TIMESTAMPS_AS_NANOSECONDS
        })
    public LocalTime t;

    @JsonFormat(
        shape = JsonFormat.Shape.ARRAY,
        without = {
          JsonFormat.Feature.READ_DATE_TIMESTAMPS_AS_NANOSECONDS,
          JsonFormat.Feature.WRITE_DATE_TIMESTAMPS_AS_NANOSECONDS
        })
    public LocalDateTime l;

    @JsonFormat(without = JsonFormat.Feature.READ_DATE_TIMESTAMPS_AS_NANOSECONDS)
    public OffsetTime s;

    @JsonFormat(
        shape = JsonFormat.Shape.NUMBER,
        without = {
          JsonFormat.Feature.READ_DATE_TIMESTAMPS_AS_NANOSECONDS,
          JsonFormat.Feature.WRITE_DATE_TIMESTAMPS_AS_NANOSECONDS
        })
    public Duration u;
  }

  // {"o":"2026-01-02 03:04 +01","z":"2026-01-02 03:04","t":"03.04+01:00","y":"26","m":"März","s":5,"h":7}
  // {"o":5,"z":5.5,"t":[1,2,"Z"],"y":2026,"m":3,"s":"PT5S","h":"PT0.007S","k":"2026-01-02 03:04 +01"}
  // {"o":" ","z":null,"a":"JANUAR 2026","b":["02.01.2026",null],"c":{"x":"02.01."},"e":"2026"}
  // {"b":[20455,[2026,1,2]],"d":["3"],"e":""}
  class Patterns {
    @JsonFormat(pattern = "uuuu-MM-dd HH:mm X")
    public OffsetDateTime o;

    @JsonFormat(shape = JsonFormat.Shape.STRING, pattern = "uuuu-MM-dd HH:mm", timezone = "CET")
    public ZonedDateTime z;

    @JsonFormat(pattern = "HH.mmxxx")
    public OffsetTime t;

    @JsonFormat(pattern = "uu")
    public Year y;

    @JsonFormat(pattern = "MMMM", locale = "de_DE")
    public Month m;

    @JsonFormat(pattern = "SECONDS", shape = JsonFormat.Shape.NUMBER)
    public Duration s;

    @JsonFormat(pattern = "MILLIS")
    public Duration h;

    @JsonFormat(
        pattern = "uuuu-MM-dd HH:mm X",
        without = JsonFormat.Feature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
    public OffsetDateTime k;

    @JsonFormat(
        pattern = "MMMM uuuu",
        locale = "de",
        with = JsonFormat.Feature.ACCEPT_CASE_INSENSITIVE_VALUES)
    public YearMonth a;

    @JsonFormat(pattern = "dd.MM.yyyy")
    public List<LocalDate> b;

    @JsonFormat(pattern = "dd.MM.")
    public Map<String, MonthDay> c;

    @JsonFormat(pattern = "M")
    public Month[] d;

    @JsonFormat(pattern = "uuuu")
    public Optional<Year> e;
  }

  // {"a":"2026-01-02T03:04:05+01:00","b":"2026-01-02T03:04:05+0100[Europe/Paris]","c":"2026-01-02T03:04:05Z"}
  // {"a":5,"b":"5","c":5}
  // {"a":"","b":" 2026-01-02T03:04:05+00:00 ","c":null}
  class Zones {
    @JsonFormat(without = JsonFormat.Feature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
    public OffsetDateTime a;

    @JsonFormat(
        with = JsonFormat.Feature.WRITE_DATES_WITH_ZONE_ID,
        without = JsonFormat.Feature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
    public ZonedDateTime b;

    @JsonFormat(
        pattern = "uuuu-MM-dd'T'HH:mm:ssX",
        shape = JsonFormat.Shape.STRING,
        with = JsonFormat.Feature.WRITE_DATES_WITH_ZONE_ID)
    public ZonedDateTime c;
  }

  // {"a":"2026-01-02","b":"2026-01-02T03:04:05","c":"31.01.2026","d":5,"e":"03:04","f":"P1D","g":"Z"}
  // {"a":[2026,1,2],"b":[2026,1,2,3,4],"h":"PT5S","i":"2026-01-02T03:04:05Z","j":"","k":3}
  // !{"a":5}
  // !{"a":"2026-01-02T03:04:05"}
  // !{"a":""}
  // !{"b":"2026-01-02T03:04:05Z"}
  // !{"c":"31.02.2026"}
  // !{"c":5}
  // !{"e":" "}
  // !{"f":""}
  // !{"g":""}
  // !{"h":""}
  // !{"i":""}
  // !{"k":""}
  class Strict {
    @JsonFormat(lenient = OptBoolean.FALSE)
    public LocalDate a;

    @JsonFormat(lenient = OptBoolean.FALSE)
    public LocalDateTime b;

    @JsonFormat(lenient = OptBoolean.FALSE, pattern = "dd.MM.uuuu")
    public LocalDate c;

    @JsonFormat(lenient = OptBoolean.FALSE, shape = JsonFormat.Shape.NUMBER_INT)
    public LocalDate d;

    @JsonFormat(lenient = OptBoolean.FALSE)
    public LocalTime e;

    @JsonFormat(lenient = OptBoolean.FALSE)
    public Period f;

    @JsonFormat(lenient = OptBoolean.FALSE)
    public ZoneOffset g;

    @JsonFormat(lenient = OptBoolean.FALSE)
    public Duration h;

    @JsonFormat(lenient = OptBoolean.FALSE)
    public Instant i;

    @JsonFormat(lenient = OptBoolean.FALSE, pattern = "uuuu", timezone = "UTC")
    public Instant j;

    @JsonFormat(lenient = OptBoolean.FALSE)
    public Month k;
  }

  // {"a":5000,"b":"31.01.2026 12:00","c":"01 März 2026","d":["01.02.2026",7],"e":"31.01.2026","f":"2026-01-31T12:00:00Z"}
  // {"a":"2026-01-31T12:00:00.123Z","b":"32.01.2026 25:00 and more","c":5,"e":0}
  // {"a":"","b":" ","c":null,"d":[null],"e":"01.01.1970"}
  // !{"b":"x"}
  // !{"e":"32.01.2026"}
  class Dates {
    @JsonFormat(shape = JsonFormat.Shape.NUMBER)
    public Date a;

    @JsonFormat(pattern = "dd.MM.yyyy HH:mm")
    public Date b;

    @JsonFormat(pattern = "dd MMMM yyyy", locale = "de", timezone = "Europe/Berlin")
    public Date c;

    @JsonFormat(pattern = "dd.MM.yyyy")
    public List<Date> d;

    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    @JsonFormat(pattern = "dd.MM.yyyy", lenient = OptBoolean.FALSE)
    public Date e;

    @JsonFormat(shape = JsonFormat.Shape.STRING, locale = "de")
    public Date f;
  }
}
