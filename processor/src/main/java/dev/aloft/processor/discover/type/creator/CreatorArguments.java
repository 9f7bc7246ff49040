package dev.aloft.processor.discover.type.creator;

import dev.aloft.processor.discover.type.annotation.KotlinMetadata;
import dev.aloft.processor.discover.type.context.TypeScope;
import dev.aloft.processor.discover.type.member.FieldNames;
import dev.aloft.processor.discover.type.member.Member;
import dev.aloft.processor.discover.type.member.Property;
import dev.aloft.processor.model.CodecModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a creator takes: which property each of its parameters belongs to. */
public record CreatorArguments(TypeScope scope) {
  /**
   * An argument that no property can be passed to.
   *
   * @param isOfOtherType whether there is a property of its name, but of another type
   */
  public record Unknown(Member argument, boolean isOfOtherType) {}

  /**
   * What leaves an argument without a value.
   *
   * @param property what is left out; null if the argument has no property
   * @param by the annotation that leaves it out
   */
  public record Exclusion(@Nullable Property property, String by) {}

  /**
   * Makes arguments members of their properties.
   *
   * @param explicit whether {@code @JsonCreator} makes properties of them
   * @return those without a property
   */
  public List<Unknown> addTo(
      Map<String, Property> byName, List<Member> arguments, boolean explicit) {
    List<Unknown> unknown = new ArrayList<>();
    for (Member argument : arguments) {
      boolean named =
          explicit
              || scope.annotations().name(argument.element()) != null
              || argument.annotated().stream()
                  .anyMatch(each -> scope.annotations().name(each) != null);
      Property property = byName.get(argument.name());
      if (property == null && (named || FieldNames.mayLend(argument.name(), byName))) {
        property = Property.of(argument.name(), scope.annotations(), List.of());
        byName.put(argument.name(), property);
      }
      if (property == null) {
        unknown.add(new Unknown(argument, false));
      } else if (!named && property.members().stream().noneMatch(each -> agree(each, argument))) {
        unknown.add(new Unknown(argument, true));
      } else {
        byName.put(argument.name(), property.with(List.of(argument)));
      }
    }
    return unknown;
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

  /** What the codec passes to the creator. */
  public static CodecModel.Argument model(Member argument, Collection<Property> properties) {
    Property property = propertyOf(argument, properties);
    return property != null && property.hiddenBy() == null
        ? new CodecModel.Argument(property.name(), null)
        : new CodecModel.Argument(argument.name(), argument.typeName());
  }

  /**
   * What leaves an argument without a value; null if nothing does.
   *
   * @param properties those that JSON has
   */
  public static @Nullable Exclusion exclusion(Member argument, Collection<Property> properties) {
    Property property = propertyOf(argument, properties);
    if (property == null) {
      return new Exclusion(null, "@JsonIgnore");
    }
    String hiddenBy = property.hiddenBy();
    return hiddenBy == null ? null : new Exclusion(property, hiddenBy);
  }

  private static @Nullable Property propertyOf(Member argument, Collection<Property> properties) {
    return properties.stream()
        .filter(each -> each.members().contains(argument))
        .findFirst()
        .orElse(null);
  }
}
