package dev.aloft.processor.discover.type.source;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** The user's own top-level types that generated code was made from. */
public final class SourceTypes {
  private final Set<String> compiled = new TreeSet<>();
  private final Set<String> found = new TreeSet<>();
  private final Set<String> seen = new TreeSet<>();

  /** Takes in the sources of the first round; what processors write follows from them. */
  public void addSources(Collection<? extends Element> rootElements) {
    for (Element element : rootElements) {
      if (element instanceof TypeElement type) {
        compiled.add(type.getQualifiedName().toString());
      }
    }
  }

  /** Takes in an element that code was made from, and the types that it inherits from. */
  public void add(Element element) {
    TypeElement type = TypeElements.enclosing(element);
    TypeElement top = TypeElements.topLevel(element);
    if (type == null || top == null || !seen.add(type.getQualifiedName().toString())) {
      return;
    }
    String name = top.getQualifiedName().toString();
    if (compiled.contains(name)) {
      found.add(name);
    }
    add(type.getSuperclass());
    type.getInterfaces().forEach(this::add);
  }

  private void add(TypeMirror type) {
    if (type instanceof DeclaredType declared) {
      add(declared.asElement());
    }
  }

  /** Their qualified names, in order. */
  public Collection<String> names() {
    return found;
  }
}
