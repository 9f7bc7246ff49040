package shop;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonKey;
import java.util.Map;

public record Prices(Map<Sku, Long> bySku, Map<Size, Long> bySize) {

  public record Sku(@JsonKey int number) {
    @JsonCreator
    static Sku parse(String text) {
      return new Sku(Integer.parseInt(text));
    }
  }

  public enum Size {
    SMALL,
    LARGE;

    @JsonKey
    String letter() {
      return name().substring(0, 1);
    }
  }
}
