package dev.aloft.processor.discover.type.source;

import dev.aloft.processor.model.Direction;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

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
 * @param view the class of the active {@code @JsonView}; null without one
 */
public record Site(
    Element at,
    String path,
    Direction direction,
    String fromPackage,
    boolean marked,
    boolean argumentsMarked,
    int depth,
    @Nullable TypeMirror view) {

  /** A place inside this one. */
  public Site inside(String suffix) {
    return new Site(
        at, path + suffix, direction, fromPackage, marked, argumentsMarked, depth + 1, view);
  }

  /**
   * The place of a member's type.
   *
   * @param pointedAt what a message points at
   * @param memberMarked whether unannotated references are non-null where the member is declared
   */
  public Site member(Element pointedAt, String suffix, Direction goes, boolean memberMarked) {
    return new Site(
        pointedAt,
        path + suffix,
        goes,
        fromPackage,
        memberMarked,
        argumentsMarked,
        depth + 1,
        view);
  }

  /** The same place for the properties of a type, which is spelled in another source. */
  public Site within(
      Direction goes, String packageName, boolean typeMarked, boolean typeArgumentsMarked) {
    return new Site(at, path, goes, packageName, typeMarked, typeArgumentsMarked, depth, view);
  }

  /** The same place for values that go only this way. */
  public Site going(Direction other) {
    return new Site(at, path, other, fromPackage, marked, argumentsMarked, depth, view);
  }
}
