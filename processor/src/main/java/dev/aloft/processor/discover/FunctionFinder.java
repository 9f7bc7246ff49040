package dev.aloft.processor.discover;

import dev.aloft.processor.discover.type.source.MissingTypeException;
import dev.aloft.provider.descriptor.Trigger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Finds annotated methods and handler classes round by round. A function that had to wait for a
 * type is looked up again by name, because elements do not outlive their round.
 */
public final class FunctionFinder {
  private final Elements elements;
  private final DeclarationReader declarations;
  private final Map<String, Waiting> waiting = new TreeMap<>();
  private final Set<String> seen = new HashSet<>();

  /**
   * A function that cannot be read yet.
   *
   * @param missing the type it waits for
   */
  public record Waiting(FunctionDeclaration function, MissingTypeException missing) {}

  /**
   * @param elements the compiler's
   * @param triggers the triggers by the qualified names of their annotations
   * @param known what parameters are for
   */
  public FunctionFinder(Elements elements, Map<String, Trigger> triggers, KnownTypes known) {
    this.elements = elements;
    this.declarations = new DeclarationReader(new TriggerAnnotations(triggers), known);
  }

  /** The functions of this round and those that waited for it. */
  public List<FunctionDeclaration> find(RoundEnvironment round, TypeElement annotation) {
    Map<String, FunctionDeclaration> found = new LinkedHashMap<>();
    for (Waiting waited : waiting()) {
      found.put(waited.function().key(), waited.function());
      addHidden(waited.function().owner(), found);
    }
    waiting.clear();
    for (Element element : round.getElementsAnnotatedWith(annotation)) {
      if (!KotlinObjects.isTwin(element)) {
        declarations.read(element).ifPresent(function -> found.put(function.key(), function));
      }
    }
    seen.addAll(found.keySet());
    return new ArrayList<>(found.values());
  }

  /** A compiler hides an overload while a missing type of another may be its own. */
  private void addHidden(TypeElement owner, Map<String, FunctionDeclaration> found) {
    for (FunctionDeclaration function : declarations.readAll(owner)) {
      if (!seen.contains(function.key())) {
        found.putIfAbsent(function.key(), function);
      }
    }
  }

  /** Keeps a function for the next round. */
  public void defer(FunctionDeclaration function, MissingTypeException missing) {
    waiting.put(function.key(), new Waiting(function, missing));
  }

  /** The functions that wait for a type, as they are in the current round. */
  public List<Waiting> waiting() {
    List<Waiting> current = new ArrayList<>();
    for (Waiting waited : waiting.values()) {
      TypeElement owner = elements.getTypeElement(waited.function().owner().getQualifiedName());
      declarations.readAll(owner).stream()
          .filter(function -> function.key().equals(waited.function().key()))
          .forEach(function -> current.add(new Waiting(function, waited.missing())));
    }
    return current;
  }
}
