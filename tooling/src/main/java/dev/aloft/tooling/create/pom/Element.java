package dev.aloft.tooling.create.pom;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An element, and where its tags are.
 *
 * @param name as written
 * @param start where its start tag begins
 * @param open where its content begins; its end, if it has only one tag
 * @param close where its end tag begins; its end, if it has only one tag
 * @param end behind its last tag
 * @param namespace the value of its attribute {@code xmlns}; empty if it has none
 * @param text its own text, without that of its children, stripped; entities are not resolved
 */
record Element(
    String name,
    int start,
    int open,
    int close,
    int end,
    String namespace,
    String text,
    List<Element> children) {

  Element {
    children = List.copyOf(children);
  }

  /** Whether it is written as one tag: {@code <build/>}. */
  boolean isOneTag() {
    return open == end;
  }

  /**
   * The child of this name.
   *
   * @throws PomException if there are several
   */
  Optional<Element> child(String childName) throws PomException {
    List<Element> found = children(childName);
    if (found.size() > 1) {
      throw new PomException(
          "It has " + found.size() + " elements <" + childName + "> in one <" + name + ">.");
    }
    return found.stream().findFirst();
  }

  List<Element> children(String childName) {
    List<Element> found = new ArrayList<>();
    for (Element child : children) {
      if (child.name.equals(childName)) {
        found.add(child);
      }
    }
    return found;
  }

  /** The text of a child; empty if there is none. */
  String text(String childName) throws PomException {
    return child(childName).map(Element::text).orElse("");
  }

  /** The elements of a path of children, for all children of these names. */
  List<Element> all(String... path) {
    List<Element> found = List.of(this);
    for (String step : path) {
      found = found.stream().flatMap(each -> each.children(step).stream()).toList();
    }
    return found;
  }
}
