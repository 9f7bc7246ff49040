package shop;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.aloft.Function;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

class Rates {
  enum Kind {
    @JsonProperty("a \"fixed\" one")
    FIXED
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Flat.class, name = "flat"),
    @JsonSubTypes.Type(value = Tiered.class, name = "tiered")
  })
  interface Price {}

  record Flat(double amount) implements Price {}

  record Tiered(List<Flat> tiers) implements Price {}

  static class Place {
    public String city = "";
    public String zip = "";
  }

  static class Tree {
    public String name = "";
    public List<Tree> children = List.of();
    public Optional<Tree> parent = Optional.empty();
    public Map<String, Tree> byName = Map.of();
  }

  static class Rate {
    public UUID id = new UUID(0, 0);
    public Kind kind = Kind.FIXED;
    public Price price = new Flat(0);
    public Map<Kind, Duration> times = Map.of();
    public byte[] seal = {};
    public Tree tree = new Tree();
    @JsonUnwrapped public Place place = new Place();

    @JsonFormat(pattern = "dd.MM.yyyy")
    public LocalDate day = LocalDate.EPOCH;
  }

  record Quote(Rate rate, String text) {}

  @Function
  static Quote quote(Rate rate) {
    return new Quote(rate, "");
  }

  @Function
  static CompletionStage<Rate> round(Rate rate) {
    throw new IllegalStateException();
  }
}
