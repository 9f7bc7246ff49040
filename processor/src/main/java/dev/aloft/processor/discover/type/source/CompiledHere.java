package dev.aloft.processor.discover.type.source;

import com.palantir.javapoet.ClassName;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Which types this compilation has the source of. */
public final class CompiledHere {
  private final Set<String> topLevelTypes = new HashSet<>();
  private final UnresolvedAnnotations unresolved;
  private final ClassFileOrder classFiles;

  public CompiledHere(UnresolvedAnnotations unresolved, ClassFileOrder classFiles) {
    this.unresolved = unresolved;
    this.classFiles = classFiles;
  }

  /** Takes in the sources of one more round. */
  public void add(Collection<? extends Element> rootElements) {
    for (Element element : rootElements) {
      if (element instanceof TypeElement type) {
        topLevelTypes.add(type.getQualifiedName().toString());
      }
    }
  }

  /** Whether the element is, or belongs to, a type of this compilation. */
  public boolean contains(Element element) {
    TypeElement top = TypeElements.topLevel(element);
    return top != null && topLevelTypes.contains(top.getQualifiedName().toString());
  }

  /** The members of a type in the order of declaration, whichever compiler this is. */
  public List<? extends Element> members(TypeElement type) {
    return contains(type) ? type.getEnclosedElements() : classFiles.members(type);
  }

  /** Goes on only if all annotations of the element are known: any could change what it means. */
  public void throwIfUnresolved(Element element) {
    unresolved
        .of(element)
        .ifPresent(
            name -> {
              throw MissingTypeException.ofAnnotation(name);
            });
  }

  /** Whether there is a class of that name which no processor wrote. */
  public boolean isHandWritten(ClassName name, Elements elements) {
    if (!topLevelTypes.contains(name.canonicalName())) {
      return false;
    }
    TypeElement type = elements.getTypeElement(name.canonicalName());
    return type == null
        || Annotations.find(type, "javax.annotation.processing.Generated").isEmpty();
  }

  /** Whether there is a source of this top-level name. */
  public boolean contains(String qualifiedName) {
    return topLevelTypes.contains(qualifiedName);
  }
}
