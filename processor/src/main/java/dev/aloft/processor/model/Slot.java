package dev.aloft.processor.model;

/**
 * A value at a place: a property, an element, a payload.
 *
 * @param value what stands there
 * @param nullable whether it may be null; never true for a primitive
 */
public record Slot(ValueModel value, boolean nullable) {}
