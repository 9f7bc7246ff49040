package dev.aloft.processor.discover.type.creator;

import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.discover.type.annotation.KotlinMetadata;
import dev.aloft.processor.discover.type.context.TypeScope;
import dev.aloft.processor.discover.type.member.FieldNames;
import dev.aloft.processor.discover.type.member.Member;
import dev.aloft.processor.discover.type.member.Property;
import dev.aloft.processor.discover.type.member.ViewRules;
import dev.aloft.processor.model.CodecModel;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a creator takes: which property each of its parameters belongs to. */
public record CreatorArguments(TypeScope scope) {
  /**
   * Makes arguments members of their properties; reports those without a property.
   *
   * @param explicit whether {@code @JsonCreator} makes properties of them
   */
  public void addTo(Map<String, Property> byName, List<Member> arguments, boolean explicit) {
    for (Member argument : arguments) {
      boolean named =
          explicit
              || scope.annotations().name(argument.element()) != null
              || argument.annotated().stream()
                  .anyMatch(each -> scope.annotations().name(each) != null);
      Property property = byName.get(argument.name());
      if (property == null && (named || FieldNames.mayLend(argument.name(), byName))) {
        property = new Property(argument.name(), scope.annotations());
        byName.put(argument.name(), property);
      }
      if (property == null) {
        unknown(argument, whyUnknown(argument.name()));
      } else if (!named && property.members().stream().noneMatch(each -> agree(each, argument))) {
        unknown(
            argument, "The property of that name has another type, so it may be something else.");
      } else {
        property.add(argument);
      }
    }
  }

  private static String whyUnknown(String parameter) {
    return parameter.matches("arg\\d+")
        ? "The class file does not have the names of parameters; it was compiled without"
            + " -parameters and without -g (in Kotlin: without -java-parameters)."
        : "The codec passes properties to the constructor by the names of its parameters.";
  }

  private void unknown(Member argument, String why) {
    scope.reportOf(
        argument.element(),
        Message.PARAMETER_UNKNOWN,
        argument.name(),
        scope.element().getSimpleName(),
        why);
  }

  /** Kotlin's arguments have wildcards, unlike its fields and getters. */
  private boolean agree(Member member, Member argument) {
    return member.typeName().box().equals(argument.typeName().box())
        || (KotlinMetadata.isKotlin(scope.element())
            && scope
                .context()
                .types()
                .isAssignable(member.mirror().type(), argument.mirror().type()));
  }

  /**
   * What the codec passes to the creator.
   *
   * @param properties those that JSON has
   */
  public CodecModel.Argument model(Member argument, Collection<Property> properties) {
    for (Property property : properties) {
      if (property.members().contains(argument)) {
        if (property.hiddenBy() == null) {
          return new CodecModel.Argument(property.name(), null);
        }
        return absent(argument, property, property.hiddenBy());
      }
    }
    return absent(argument, null, "@JsonIgnore");
  }

  /**
   * An argument that JSON has no property for; reports it if it cannot be null.
   *
   * @param property what is left out; null if the argument has no property
   */
  private CodecModel.Argument absent(
      Member argument, @Nullable Property property, String excluding) {
    boolean optional = argument.typeName().toString().startsWith("java.util.Optional");
    boolean needed =
        property != null
            && (property.isRequired()
                || (excluding.equals(ViewRules.BY) && property.nulls().equals("FAIL")));
    boolean mayBeNull =
        optional
            || scope.context().mayBeNull(argument.mirror(), argument.annotated(), scope.site());
    if (needed || !mayBeNull) {
      scope.reportOf(
          argument.element(),
          Message.IGNORED_ARGUMENT,
          argument.name(),
          excluding,
          needed
              ? "a required property"
              : argument.mirror().type().getKind().isPrimitive()
                  ? "a primitive"
                  : "a non-null type");
    }
    return new CodecModel.Argument(argument.name(), argument.typeName());
  }
}
