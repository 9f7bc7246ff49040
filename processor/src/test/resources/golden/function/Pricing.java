package shop;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

@dev.aloft.Function
public final class Pricing implements Function<List<BigDecimal>, BigDecimal> {
  @Override
  public BigDecimal apply(List<BigDecimal> prices) {
    return prices.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
