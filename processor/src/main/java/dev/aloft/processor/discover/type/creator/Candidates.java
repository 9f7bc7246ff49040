package dev.aloft.processor.discover.type.creator;

import dev.aloft.processor.discover.type.annotation.JacksonAnnotations;
import dev.aloft.processor.discover.type.source.TypeElements;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;

/**
 * The constructors and static methods that may build an object, of which none has precedence over
 * another in jackson-databind. Only with exactly one is it clear what builds the object.
 *
 * @param defaults the arguments that have defaults in Kotlin, which Java code cannot use
 */
public record Candidates(Basis basis, List<ExecutableElement> creators, List<String> defaults) {
  /** What distinguishes them from the type's other constructors and methods. */
  public enum Basis {
    /** {@code @JsonCreator}. */
    ANNOTATED,
    /** Annotations that name their parameters. */
    NAMED,
    /** None of both. */
    PLAIN
  }

  /** Candidates without Kotlin's defaults. */
  public static Candidates of(Basis basis, List<ExecutableElement> creators) {
    return new Candidates(basis, List.copyOf(creators), List.of());
  }

  /** How the only one makes an instance; rules have checked that it can. */
  public CreatorChoice.Choice choice(JacksonAnnotations annotations) {
    ExecutableElement creator = creators.get(0);
    boolean delegating = false;
    if (basis == Basis.ANNOTATED) {
      String mode = CreatorChoice.mode(annotations.find(creator, "JsonCreator"));
      boolean isOfEnum = TypeElements.declaring(creator).getKind() == ElementKind.ENUM;
      delegating = mode.equals("DELEGATING") || (isOfEnum && !mode.equals("PROPERTIES"));
    }
    return new CreatorChoice.Choice(creator, basis != Basis.PLAIN, delegating);
  }
}
