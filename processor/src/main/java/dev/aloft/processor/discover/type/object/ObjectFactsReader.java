package dev.aloft.processor.discover.type.object;

import dev.aloft.processor.discover.type.context.TypeScope;
import dev.aloft.processor.discover.type.creator.CreatorArguments;
import dev.aloft.processor.discover.type.creator.CreatorChoice;
import dev.aloft.processor.discover.type.fact.ObjectFacts;
import dev.aloft.processor.discover.type.fact.ObjectRequest;
import dev.aloft.processor.discover.type.form.ObjectForms;
import dev.aloft.processor.discover.type.member.FieldNames;
import dev.aloft.processor.discover.type.member.JsonNames;
import dev.aloft.processor.discover.type.member.Member;
import dev.aloft.processor.discover.type.member.MemberCollector;
import dev.aloft.processor.discover.type.member.Property;
import dev.aloft.processor.discover.type.member.TypeRules;
import dev.aloft.processor.discover.type.member.ViewRules;
import dev.aloft.processor.model.CodecModel.AnyProperty;
import dev.aloft.processor.model.Polymorphism;
import dev.aloft.processor.validate.type.AnyMemberRule;
import dev.aloft.processor.validate.type.CreatorArgumentsRule;
import dev.aloft.processor.validate.type.TypeIdRule;
import dev.aloft.processor.validate.type.UnusedMembersRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds out what the members of a type say about its JSON object. */
final class ObjectFactsReader {
  private final TypeScope scope;
  private final ObjectRequest wanted;
  private final ObjectShape shape;
  private final AnyMembers anyMembers;
  private final ViewRules views;

  ObjectFactsReader(TypeScope scope, ObjectRequest wanted, ObjectShape shape) {
    this.scope = scope;
    this.wanted = wanted;
    this.shape = shape;
    this.anyMembers = new AnyMembers(scope);
    this.views = new ViewRules(scope);
  }

  /** Null after a report. */
  @Nullable ObjectFacts read(MemberReader members) {
    Map<String, Property> all = new LinkedHashMap<>();
    if (shape.isObject()) {
      all.putAll(members.properties(scope, wanted));
    }
    all.values().removeIf(property -> property.annotated().stream().anyMatch(anyMembers::isAny));
    AnyProperty anyGetter = shape.writesObject() ? anyMembers.getter(views) : null;
    CreatorChoice.Choice building = shape.building();
    List<Member> arguments =
        building == null ? List.of() : MemberCollector.arguments(scope, building.creator());
    List<Member> anyArguments = arguments.stream().filter(anyMembers::isAnyArgument).toList();
    AnyProperty anySetter = null;
    for (Member each : anyArguments) {
      anySetter = anyMembers.argument(each);
    }
    if (building != null) {
      List<Member> named = arguments.stream().filter(each -> !anyArguments.contains(each)).toList();
      List<CreatorArguments.Unknown> unknown =
          new CreatorArguments(scope).addTo(all, named, building.annotated());
      scope.allowsMembers(new CreatorArgumentsRule(scope).checkKnown(unknown));
      anySetter = anySetter == null ? anyMembers.setter() : anySetter;
    }
    FieldNames.lendToAccessors(all);
    checkUsed(all, anySetter, anyGetter);
    if (!scope.context().isClean()) {
      return null;
    }
    JsonNames names = PropertyNames.of(scope, all);
    Map<String, Property> named = named(names, arguments, anyGetter);
    return new ObjectFacts(
        names.all(named.values()), named, arguments, anyArguments, anySetter, anyGetter);
  }

  private void checkUsed(
      Map<String, Property> all, @Nullable AnyProperty anySetter, @Nullable AnyProperty anyGetter) {
    CreatorChoice.Choice building = shape.building();
    if (shape.isObject()) {
      UnusedMembersRule unused = new UnusedMembersRule(scope);
      scope.allowsMembers(unused.check(all.values(), building == null ? null : building.creator()));
      boolean isSeen = all.values().stream().anyMatch(Property::isVisible);
      if (!isSeen && anySetter == null && anyGetter == null) {
        scope.allowsMembers(unused.checkNotEmpty());
      }
    }
    if (anySetter != null) {
      scope.allows(AnyMemberRule.checkUsed(scope.element(), TypeRules.of(scope)));
    }
  }

  private Map<String, Property> named(
      JsonNames names, List<Member> arguments, @Nullable AnyProperty anyGetter) {
    Map<String, Property> named =
        new LinkedHashMap<>(
            new ObjectForms(scope.element(), scope.annotations(), wanted.around().isUnwrapped())
                .ordered(names.properties(), arguments));
    named.replaceAll((jsonName, property) -> views.hidden(property));
    if (anyGetter != null) {
      scope.allowsMembers(AnyMemberRule.checkName(anyGetter, named));
    }
    Polymorphism polymorphism = wanted.polymorphism();
    if (polymorphism != null) {
      Property id = named.get(polymorphism.property());
      scope.allowsAll(new TypeIdRule(scope).check(polymorphism, id != null));
      if (id != null && polymorphism.isInside() && !polymorphism.visible()) {
        named.put(
            polymorphism.property(),
            id.hiddenFromReading("@JsonTypeInfo without \"visible = true\""));
      }
    }
    return named;
  }
}
