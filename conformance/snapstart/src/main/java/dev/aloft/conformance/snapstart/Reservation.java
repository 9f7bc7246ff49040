package dev.aloft.conformance.snapstart;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A document whose codecs need much of the run time. */
public record Reservation(
    UUID id,
    Instant at,
    Kind kind,
    List<Line> lines,
    Map<String, BigDecimal> prices,
    Optional<String> note,
    Payment payment) {
  /** How soon. */
  public enum Kind {
    EXPRESS,
    STANDARD
  }

  /** How many. */
  public record Line(String item, int count) {}

  /** How it is paid. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Card.class, name = "card"),
    @JsonSubTypes.Type(value = Transfer.class, name = "transfer")
  })
  public sealed interface Payment permits Card, Transfer {}

  /** By card. */
  public record Card(String number) implements Payment {}

  /** By transfer, of which no sample is made. */
  public record Transfer(String account) implements Payment {}
}
