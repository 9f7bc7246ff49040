package dev.aloft.processor.validate.type;

import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Problem;
import dev.aloft.processor.discover.type.context.TypeScope;
import dev.aloft.processor.discover.type.fact.ObjectFacts;
import dev.aloft.processor.discover.type.fact.ObjectRequest;
import dev.aloft.processor.discover.type.fact.Unwrapping;
import dev.aloft.processor.discover.type.member.Property;
import dev.aloft.processor.discover.type.member.TypeRules;
import dev.aloft.processor.discover.type.member.ViewRules;
import dev.aloft.processor.model.CodecModel.AnyProperty;
import dev.aloft.processor.model.CodecModel.ObjectCodec;
import dev.aloft.processor.model.Polymorphism;
import dev.aloft.processor.model.PropertyModel;
import dev.aloft.processor.model.PropertyModel.Access;
import dev.aloft.processor.model.ValueModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an object may be that contains the properties of other objects. For one object. */
public final class UnwrappedObjectRule {
  private final TypeScope scope;
  private final List<Problem> problems = new ArrayList<>();

  public UnwrappedObjectRule(TypeScope scope) {
    this.scope = scope;
  }

  /** What cannot be honoured about the object. */
  public List<Problem> check(
      List<PropertyModel> properties, ObjectFacts facts, ObjectRequest wanted) {
    checkObject(properties, facts, wanted);
    checkArguments(facts);
    return List.copyOf(problems);
  }

  private void checkObject(
      List<PropertyModel> properties, ObjectFacts facts, ObjectRequest wanted) {
    AnyProperty anySetter = facts.anySetter();
    Polymorphism polymorphism = wanted.polymorphism();
    Unwrapping around = wanted.around();
    if (around.renames() && (anySetter != null || facts.anyGetter() != null)) {
      unfit(
          "It has a @JsonAnySetter or @JsonAnyGetter, whose names would not get the prefix"
              + " or suffix; Jackson refuses to write them.",
          "Remove prefix and suffix, or @JsonUnwrapped.");
    }
    List<PropertyModel> unwrapped =
        properties.stream()
            .filter(each -> each.slot().value() instanceof ValueModel.Unwrapped)
            .toList();
    if (unwrapped.isEmpty()) {
      return;
    }
    if (polymorphism != null && polymorphism.inclusion() == Polymorphism.Inclusion.DEDUCTION) {
      unfit(
          "@JsonTypeInfo(use = DEDUCTION) looks at the type's own properties, not at"
              + " unwrapped ones.",
          "Remove @JsonUnwrapped, or use an id: @JsonTypeInfo(use = NAME).");
    }
    checkUnknown(unwrapped, anySetter, polymorphism != null || around.isUnwrapped());
    checkNames(properties, polymorphism);
  }

  /** Unknown properties go to one object at most. */
  private void checkUnknown(
      List<PropertyModel> unwrapped, @Nullable AnyProperty anySetter, boolean isPart) {
    long read = unwrapped.stream().filter(each -> each.reader() != null).count();
    for (PropertyModel property : unwrapped) {
      boolean takesAll =
          property.reader() != null && object(property).reading().anySetter() != null;
      if (takesAll && (read > 1 || anySetter != null || isPart)) {
        unfit(
            "The @JsonAnySetter of "
                + property.javaName()
                + " would also get properties that belong to others.",
            "Remove the @JsonAnySetter, or @JsonUnwrapped.");
      }
    }
    if (read > 0 && anySetter != null && anySetter.access() instanceof Access.Argument) {
      unfit(
          "Its @JsonAnySetter is a parameter of the creator, which Jackson does not support here.",
          "Annotate a method or a field with @JsonAnySetter instead.");
    }
  }

  private void checkNames(List<PropertyModel> properties, @Nullable Polymorphism polymorphism) {
    Map<String, String> read = new HashMap<>();
    Map<String, String> written = new HashMap<>();
    if (polymorphism != null && polymorphism.isInside() && polymorphism.addsProperty()) {
      read.put(polymorphism.property(), "the type id");
      written.put(polymorphism.property(), "the type id");
    }
    for (PropertyModel property : properties) {
      for (String name : readNames(property)) {
        if (isTwice(name, property, read)) {
          return;
        }
      }
      for (String name : writtenNames(property)) {
        if (isTwice(name, property, written)) {
          return;
        }
      }
    }
  }

  private boolean isTwice(String name, PropertyModel property, Map<String, String> known) {
    String other = known.putIfAbsent(name, property.javaName());
    if (other != null && !other.equals(property.javaName())) {
      problems.add(Problem.of(Message.UNWRAPPED_NAME_TWICE, other, property.javaName(), name));
      return true;
    }
    return false;
  }

  /** The names under which a property, or what it unwraps, is read. */
  public static List<String> readNames(PropertyModel property) {
    List<String> names = new ArrayList<>();
    if (property.reader() == null) {
      return names;
    }
    if (property.slot().value() instanceof ValueModel.Unwrapped) {
      object(property).properties().forEach(each -> names.addAll(readNames(each)));
    } else {
      names.add(property.jsonName());
      names.addAll(property.aliases());
    }
    return names;
  }

  private static List<String> writtenNames(PropertyModel property) {
    List<String> names = new ArrayList<>();
    if (property.writer() == null) {
      return names;
    }
    if (property.slot().value() instanceof ValueModel.Unwrapped) {
      object(property).properties().forEach(each -> names.addAll(writtenNames(each)));
    } else {
      names.add(property.jsonName());
    }
    return names;
  }

  /** A creator's parameter that Jackson unwraps although the property is excluded. */
  private void checkArguments(ObjectFacts facts) {
    for (Property property : facts.all().values()) {
      String hiddenBy = property.hiddenBy();
      boolean excluded =
          (hiddenBy != null
                  && !hiddenBy.startsWith("@JsonProperty")
                  && !hiddenBy.equals(ViewRules.BY))
              || TypeRules.of(scope).includesOnly();
      if (excluded
          && property.isUnwrapped()
          && property.members().stream().anyMatch(facts.arguments()::contains)) {
        unfit(
            "The parameter "
                + property.name()
                + " is excluded by the name of its property, which Jackson ignores when it reads.",
            "Remove @JsonUnwrapped, or what excludes the property.");
      }
    }
  }

  private static ObjectCodec object(PropertyModel property) {
    return ((ValueModel.Unwrapped) property.slot().value()).object();
  }

  private void unfit(String why, String fix) {
    problems.add(Problem.of(Message.UNWRAPPED_UNFIT, why, fix));
  }
}
