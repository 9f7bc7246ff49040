package dev.aloft.processor.model;

import dev.aloft.processor.model.PropertyModel.Nulls;

/**
 * A value at a place: a property, an element, a payload.
 *
 * @param value the value's type as JSON sees it
 * @param nullable whether it may be null; never true for a primitive
 * @param nulls what null in a document does to an element; a property has its own
 */
public record Slot(ValueModel value, boolean nullable, Nulls nulls) {
  /** One where null does what the place says. */
  public Slot(ValueModel value, boolean nullable) {
    this(value, nullable, Nulls.DEFAULT);
  }
}
