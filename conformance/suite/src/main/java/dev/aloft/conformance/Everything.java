package dev.aloft.conformance;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One component of each kind of type. */
public record Everything(
    boolean flag,
    byte tiny,
    short small,
    int medium,
    long large,
    float single,
    double precise,
    char letter,
    Integer boxed,
    @Nullable Long maybe,
    String text,
    BigDecimal amount,
    BigInteger huge,
    byte[] binary,
    Instant instant,
    LocalDate date,
    LocalTime time,
    LocalDateTime dateTime,
    OffsetDateTime offset,
    ZonedDateTime zoned,
    Duration duration,
    Period period,
    ZoneId zone,
    DayOfWeek day,
    UUID id,
    Optional<String> option,
    List<@Nullable String> list,
    Set<DayOfWeek> days,
    Map<DayOfWeek, List<BigDecimal>> byDay,
    int[] numbers,
    Bean bean) {

  /** A bean, for getters and setters. */
  public static final class Bean {
    private String name = "";
    private int count;
    private boolean active;

    /** For the codec. */
    public Bean() {}

    public String getName() {
      return name;
    }

    public void setName(String name) {
      this.name = name;
    }

    public int getCount() {
      return count;
    }

    public void setCount(int count) {
      this.count = count;
    }

    public boolean isActive() {
      return active;
    }

    public void setActive(boolean active) {
      this.active = active;
    }
  }
}
