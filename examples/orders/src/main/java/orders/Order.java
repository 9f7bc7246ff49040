package orders;

import java.util.List;

/** What a customer orders. */
public record Order(String customer, List<Line> lines) {
  /** So many of an item, at this price in cents each. */
  public record Line(String item, int count, long cents) {}

  /** The sum of all lines, in cents. */
  long total() {
    long total = 0;
    for (Line line : lines) {
      total += line.count() * line.cents();
    }
    return total;
  }
}
