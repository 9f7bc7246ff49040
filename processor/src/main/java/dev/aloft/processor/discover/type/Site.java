package dev.aloft.processor.discover.type;

import dev.aloft.processor.model.Direction;
import javax.lang.model.element.Element;

/**
 * Where a type is being read.
 *
 * @param at what a message points at
 * @param path what a message calls the place, for example {@code Order.lines[].price}
 * @param direction which ways values go
 * @param fromPackage the package of the code that will name the type
 * @param marked whether unannotated references are non-null in the source that spells the type
 * @param argumentsMarked the same where type variables got their arguments
 * @param depth how many types this one is nested in
 */
record Site(
    Element at,
    String path,
    Direction direction,
    String fromPackage,
    boolean marked,
    boolean argumentsMarked,
    int depth) {

  /** A place inside this one. */
  Site inside(String suffix) {
    return new Site(at, path + suffix, direction, fromPackage, marked, argumentsMarked, depth + 1);
  }

  /** The same place for values that go only this way. */
  Site going(Direction other) {
    return new Site(at, path, other, fromPackage, marked, argumentsMarked, depth);
  }
}
