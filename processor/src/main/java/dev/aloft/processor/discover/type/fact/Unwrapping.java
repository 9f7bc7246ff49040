package dev.aloft.processor.discover.type.fact;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.TypeElement;

/**
 * How the properties of an object are named in the object they appear in.
 *
 * @param prefix what comes before their names
 * @param suffix what comes after them
 * @param within the types around, the outermost first; empty for an object with braces of its own
 */
public record Unwrapping(String prefix, String suffix, List<TypeElement> within) {
  /** An object with braces of its own. */
  public static final Unwrapping NONE = new Unwrapping("", "", List.of());

  /** The name of a property there. */
  public String apply(String name) {
    return prefix + name + suffix;
  }

  /** Whether names differ there. */
  public boolean renames() {
    return !prefix.isEmpty() || !suffix.isEmpty();
  }

  /** Whether the properties appear in another object. */
  public boolean isUnwrapped() {
    return !within.isEmpty();
  }

  /** An object whose properties appear in one of that type, whose own names follow this rule. */
  public Unwrapping inside(TypeElement type, String innerPrefix, String innerSuffix) {
    List<TypeElement> deeper = new ArrayList<>(within);
    deeper.add(type);
    return new Unwrapping(prefix + innerPrefix, innerSuffix + suffix, List.copyOf(deeper));
  }
}
