package shop;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

@JsonFormat(with = JsonFormat.Feature.ACCEPT_CASE_INSENSITIVE_PROPERTIES)
record Forms(
    @JsonFormat(shape = JsonFormat.Shape.NUMBER) Instant at,
    @JsonFormat(
            shape = JsonFormat.Shape.NUMBER_INT,
            without = JsonFormat.Feature.READ_DATE_TIMESTAMPS_AS_NANOSECONDS)
        List<Instant> millis,
    @JsonFormat(pattern = "dd.MM.uuuu", lenient = com.fasterxml.jackson.annotation.OptBoolean.FALSE)
        LocalDate strict,
    @JsonFormat(shape = JsonFormat.Shape.NUMBER, pattern = "MINUTES") Duration length,
    @JsonFormat(shape = JsonFormat.Shape.STRING, radix = 16) Integer color,
    @JsonFormat(shape = JsonFormat.Shape.NUMBER) boolean flag,
    @JsonFormat(with = JsonFormat.Feature.WRITE_SORTED_MAP_ENTRIES) Map<String, Integer> sorted,
    Level level,
    @JsonFormat(
            with = {
              JsonFormat.Feature.ACCEPT_CASE_INSENSITIVE_VALUES,
              JsonFormat.Feature.READ_UNKNOWN_ENUM_VALUES_AS_NULL
            })
        Level lenient) {
  @JsonFormat(shape = JsonFormat.Shape.NUMBER)
  enum Level {
    @JsonProperty("10")
    LOW,
    HIGH
  }
}
