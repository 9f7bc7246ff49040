package dev.aloft.processor.model;

import dev.aloft.processor.diagnostic.Place;
import java.util.List;

/**
 * A {@code @JsonBounds}, nothing checked yet.
 *
 * @param bounds in the order of {@code JsonLimits}
 */
public record BoundsModel(List<Bound> bounds) {
  /** Copies the list. */
  public BoundsModel {
    bounds = List.copyOf(bounds);
  }

  /**
   * One of them.
   *
   * @param place where it is written, or else the annotation
   */
  public record Bound(String name, int value, Place place) {}
}
