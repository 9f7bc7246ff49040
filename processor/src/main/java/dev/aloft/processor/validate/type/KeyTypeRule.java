package dev.aloft.processor.validate.type;

import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Problem;
import dev.aloft.processor.discover.type.source.TypeElements;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * A map's keys can be turned into names, and names into keys.
 *
 * @param type the class of the keys
 * @param fromPackage the package of the code that does so
 */
public record KeyTypeRule(TypeElement type, String fromPackage) {
  /** The problem of a type that cannot be a key at all. */
  public static Problem noKey(TypeMirror type) {
    return Problem.of(Message.MAP_KEY, type);
  }

  /** What is wrong with the class itself; null if generated code can name it. */
  public @Nullable Problem checkVisible() {
    return TypeElements.isAccessible(type, fromPackage)
        ? null
        : unfit("The codec names it in the package " + fromPackage + ".", "Make it visible there.");
  }

  /** The problem of a class of which nothing gives a name. */
  public Problem noName() {
    return unfit(
        "It is not known how to write it: it has no @JsonKey, @JsonValue or toString() of"
            + " its own.",
        "Annotate what gives the name with @JsonKey.");
  }

  /**
   * What is wrong with what gives the name; null if it is clear.
   *
   * @param members all that have the annotation
   */
  public @Nullable Problem checkMembers(String annotation, Set<String> members) {
    return members.size() > 1
        ? unfit(
            "Several members have @" + annotation + ": " + String.join(", ", members) + ".",
            "Keep one.")
        : null;
  }

  /** What is wrong with what makes keys of strings; null if exactly one does. */
  public @Nullable Problem checkCreators(List<ExecutableElement> candidates) {
    if (candidates.isEmpty()) {
      return unfit(
          "It cannot be built from a string: it has no constructor or static method that"
              + " takes one.",
          "Add a constructor that takes one String, or a static method with @JsonCreator.");
    }
    if (candidates.size() > 1) {
      return unfit(
          "Several static methods build it from a string, and none has precedence.",
          "Annotate one of them, and only one, with @JsonCreator.");
    }
    ExecutableElement creator = candidates.get(0);
    return TypeElements.isCallable(creator, fromPackage) && creator.getTypeParameters().isEmpty()
        ? null
        : unfit(
            "The codec calls "
                + creator
                + " from the package "
                + fromPackage
                + ", without reflection.",
            "Make it visible there, without checked exceptions.");
  }

  private Problem unfit(String why, String fix) {
    return Problem.of(Message.KEY_UNFIT, type.getSimpleName(), why, fix);
  }
}
