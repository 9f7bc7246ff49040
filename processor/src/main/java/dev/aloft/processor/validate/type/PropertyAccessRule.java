package dev.aloft.processor.validate.type;

import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Problem;
import dev.aloft.processor.discover.type.member.Member;
import dev.aloft.processor.discover.type.member.Property;
import dev.aloft.processor.discover.type.source.TypeElements;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * It is clear what reads and what writes a property, and generated code can use it: to skip what
 * Jackson would use by reflection would change the meaning.
 *
 * @param fromPackage the package of that code
 */
public record PropertyAccessRule(Property property, String fromPackage) {
  /** The problem of a property with several setters of which none has precedence. */
  public Problem ambiguous(List<Member> setters) {
    return Problem.of(
        Message.SETTERS_AMBIGUOUS,
        property.name(),
        setters.stream().map(each -> each.typeName().toString()).collect(Collectors.joining(", ")));
  }

  /** What is wrong with the member that reads it; null if nothing. */
  public @Nullable Problem checkReader(Member reader) {
    boolean isField = reader.kind() == Member.Kind.FIELD;
    return reader.usable() && !(isField && reader.isFinal())
        ? null
        : unreachable(
            reader, "read", isField, "a setter that is visible in the package " + fromPackage);
  }

  /** What is wrong with the member that writes it; null if nothing. */
  public @Nullable Problem checkWriter(Member writer) {
    return writer.usable()
        ? null
        : unreachable(
            writer,
            "written",
            false,
            "a getter that is public, or has @JsonProperty and is visible in the package "
                + fromPackage);
  }

  private Problem unreachable(Member hidden, String verb, boolean changes, String fix) {
    return Problem.of(
        Message.PROPERTY_UNREACHABLE,
        property.name(),
        verb,
        (hidden.kind() == Member.Kind.FIELD ? "The field " : "The accessor ")
            + hidden.element().getSimpleName(),
        why(hidden, changes),
        fix);
  }

  private String why(Member hidden, boolean changes) {
    if (hidden.element() instanceof ExecutableElement method
        && TypeElements.throwsChecked(method)) {
      return "throws a checked exception";
    }
    if (hidden.element().getModifiers().contains(Modifier.PRIVATE)) {
      return "is private";
    }
    return changes && hidden.isFinal()
        ? "is final"
        : "is not visible in the package " + fromPackage;
  }
}
