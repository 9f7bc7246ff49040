package dev.aloft.processor.validate.type;

import dev.aloft.processor.diagnostic.MemberProblem;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Problem;
import dev.aloft.processor.discover.type.context.TypeScope;
import dev.aloft.processor.discover.type.creator.CreatorArguments;
import dev.aloft.processor.discover.type.member.Member;
import dev.aloft.processor.discover.type.member.Property;
import dev.aloft.processor.discover.type.member.ViewRules;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Each argument of a creator belongs to a property, or may be null. */
public record CreatorArgumentsRule(TypeScope scope) {
  /** The problems of arguments without a property. */
  public List<MemberProblem> checkKnown(List<CreatorArguments.Unknown> unknown) {
    Object type = scope.element().getSimpleName();
    return unknown.stream()
        .map(
            each ->
                new MemberProblem(
                    each.argument().element(),
                    Problem.of(Message.PARAMETER_UNKNOWN, each.argument().name(), type, why(each))))
        .toList();
  }

  private static String why(CreatorArguments.Unknown unknown) {
    if (unknown.isOfOtherType()) {
      return "The property of that name has another type, so it may be something else.";
    }
    return unknown.argument().name().matches("arg\\d+")
        ? "The class file does not have the names of parameters; it was compiled without"
            + " -parameters and without -g (in Kotlin: without -java-parameters)."
        : "The codec passes properties to the constructor by the names of its parameters.";
  }

  /** What is wrong with an argument that JSON has no property for; null if it may be null. */
  public @Nullable Problem checkExcluded(Member argument, CreatorArguments.Exclusion exclusion) {
    Property property = exclusion.property();
    boolean optional = argument.typeName().toString().startsWith("java.util.Optional");
    boolean needed =
        property != null
            && (property.isRequired()
                || (exclusion.by().equals(ViewRules.BY) && property.nulls().equals("FAIL")));
    boolean mayBeNull =
        optional
            || scope.context().mayBeNull(argument.mirror(), argument.annotated(), scope.site());
    if (!needed && mayBeNull) {
      return null;
    }
    boolean isPrimitive = argument.mirror().type().getKind().isPrimitive();
    String what = needed ? "a required property" : isPrimitive ? "a primitive" : "a non-null type";
    return Problem.of(Message.IGNORED_ARGUMENT, argument.name(), exclusion.by(), what);
  }
}
