package shop;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

record Order(String id, int quantity, BigDecimal price, Instant placed, Optional<String> note, List<Line> lines) {
  record Line(String product, long count) {}
}
