package shapes;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.*;
import java.net.URI;
import java.nio.charset.Charset;
import java.time.*;
import java.util.*;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

public interface Scalars {
  // {"a":true,"b":1,"c":-2,"d":"x","e":3,"f":4,"g":1.5,"h":2.5e10}
  // ~{"a":true,"b":1,"c":-2,"d":"x","e":3,"f":4,"g":1.5}
  // !{"a":null,"b":1,"c":-2,"d":"x","e":3,"f":4,"g":1.5,"h":2.5e10}
  // !{"a":true,"b":1000,"c":-2,"d":"x","e":3,"f":4,"g":1.5,"h":2.5e10}
  // !{"a":true,"b":1,"c":-2,"d":"x","e":99999999999,"f":4,"g":1.5,"h":2.5e10}
  record Primitives(boolean a, byte b, short c, char d, int e, long f, float g, double h) {}

  // {"a":true,"b":1,"c":-2,"d":"x","e":3,"f":4,"g":1.5,"h":2.5e10}
  // {"a":null,"b":null,"c":null,"d":null,"e":null,"f":null,"g":null,"h":null}
  // {}
  record Boxes(Boolean a, Byte b, Short c, Character d, Integer e, Long f, Float g, Double h) {}

  // {"a":"","b":123456789012345678901234567890,"c":1.50,"d":"AQID"}
  // {"a":null,"b":null,"c":null,"d":null}
  // {"a":"\u00e4\n\"","c":1e3}
  // !{"a":{}}
  // !{"a":"x","d":"*"}
  record Basics(String a, BigInteger b, BigDecimal c, byte[] d) {}

  // {"a":"2024-02-29T12:30:00Z","b":"2024-02-29","c":"12:30:01","d":"2024-02-29T12:30:00","g":"PT1M","h":"P1D"}
  // {"a":null}
  // !{"a":"yesterday"}
  // !{"b":"2023-02-29"}
  record Times(Instant a, LocalDate b, LocalTime c, LocalDateTime d, Duration g, Period h) {}

  // {"c":2024,"d":"2024-02","e":"--02-29","f":"Europe/Paris","g":"+02:00"}
  record MoreTimes(Year c, YearMonth d, MonthDay e, ZoneId f, ZoneOffset g) {}

  // {"a":"MONDAY"}
  // !{"a":"monday"}
  record JdkEnums(DayOfWeek a) {}

  // {"a":"123e4567-e89b-12d3-a456-426614174000","b":"http://x/y?z","c":"de-DE","d":"EUR","f":"UTF-8"}
  // !{"a":"123"}
  record Texts(UUID a, URI b, Locale c, Currency d, Charset f) {}

  // {"a":"a*"}
  record Patterns(Pattern a) {}

  // {"a":"x","b":1,"c":2,"d":1.5,"e":["q"]}
  // {"a":null,"b":null,"c":null,"d":null,"e":null}
  // {}
  record Optionals(
      Optional<String> a, OptionalInt b, OptionalLong c, OptionalDouble d, Optional<List<String>> e) {}

  // {"a":{"x":[1,2.5,"y",null,true]},"b":[{}]}
  // {"a":1,"b":[null]}
  record Trees(JsonNode a, List<JsonNode> b) {}

  // {"a":"https://example.com/x?y","b":"AQID","c":"Europe/Berlin"}
  // {"a":null,"b":null,"c":null}
  // {"b":""}
  // !{"a":"no url"}
  record MoreTexts(java.net.URL a, java.nio.ByteBuffer b, TimeZone c) {}

  // {"a":"2024-02-29T12:30:00.123Z","b":[0,"1970-01-01"],"c":12345678901}
  // {"a":null}
  // !{"a":"yesterday"}
  record Dates(Date a, List<Date> b, @JsonInclude(JsonInclude.Include.NON_DEFAULT) Date c) {}

  // {"a":1,"b":"x","c":"y","d":[1.5,2,12345678901,"3"]}
  // {"b":"","c":""}
  // !{"a":"one"}
  record Wide(
      Number a,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) CharSequence b,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) StringBuilder c,
      List<? extends Number> d) {}

  // {"a":1,"b":12345678901,"c":true}
  // {"a":null}
  // !{"a":2147483648}
  record Atomics(AtomicInteger a, AtomicLong b, AtomicBoolean c) {}

  // {"a":"/tmp/x"}
  // {"a":null}
  record Files(java.io.File a) {}
}
