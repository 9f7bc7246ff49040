package orders;

import java.util.List;

/** What a customer orders. */
public record Order(String customer, List<Line> lines) {
  /** A quantity of an item, with the price of each in cents. */
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
