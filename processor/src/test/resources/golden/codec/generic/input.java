package shop;

import java.util.List;

public record Pages(Page<Item> items, Page<? extends Item> more) {
  public record Item(String name) {}

  public record Page<T>(List<T> elements, T first, int next) {}
}
