package dev.aloft.processor.discover.type.object;

import dev.aloft.processor.discover.type.context.ReadContext;
import dev.aloft.processor.discover.type.context.TypeScope;
import dev.aloft.processor.discover.type.creator.CreatorArguments;
import dev.aloft.processor.discover.type.fact.ObjectFacts;
import dev.aloft.processor.discover.type.fact.ObjectRequest;
import dev.aloft.processor.discover.type.form.ObjectForms;
import dev.aloft.processor.discover.type.member.Member;
import dev.aloft.processor.discover.type.member.Property;
import dev.aloft.processor.discover.type.member.TypeRules;
import dev.aloft.processor.discover.type.source.Site;
import dev.aloft.processor.discover.type.source.TypeElements;
import dev.aloft.processor.model.CodecModel;
import dev.aloft.processor.model.CodecModel.AnyProperty;
import dev.aloft.processor.model.CodecModel.ObjectCodec;
import dev.aloft.processor.model.CodecModel.ObjectForm;
import dev.aloft.processor.model.CodecModel.Reading;
import dev.aloft.processor.model.CodecModel.Writing;
import dev.aloft.processor.model.PropertyModel;
import dev.aloft.processor.model.Slot;
import dev.aloft.processor.validate.type.CreatorArgumentsRule;
import dev.aloft.processor.validate.type.ExternalIdRule;
import dev.aloft.processor.validate.type.ObjectFormRule;
import dev.aloft.processor.validate.type.ReferenceRule;
import dev.aloft.processor.validate.type.UnwrappedObjectRule;
import dev.aloft.processor.validate.type.WholeValueRule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a record or class: its shape, then what its members say, then the models made of that. */
record ObjectReader(ReadContext context, MemberReader members) {
  /** Reads a type; null after a report. */
  @Nullable ObjectCodec read(ObjectRequest wanted, Site site) {
    TypeScope scope = members.scope(context, wanted, site);
    ReadContext step = scope.context();
    ObjectShape shape = ObjectShape.of(scope);
    boolean isIdentified = wanted.polymorphism() != null;
    scope.allows(
        WholeValueRule.check(
            scope.element(), isIdentified, shape.creator(), shape.value() != null));
    if (!step.isClean()) {
      return null;
    }
    WholeValueReader wholes = new WholeValueReader(scope);
    Slot delegate = wholes.delegate(shape);
    CodecModel.Value value = wholes.value(shape);
    TypeScope object = scope.going(shape.ofProperties());
    ObjectFacts facts =
        step.isClean() ? new ObjectFactsReader(object, wanted, shape).read(members) : null;
    if (facts == null) {
      return null;
    }
    List<PropertyModel> properties = properties(object, wanted, facts);
    CodecModel.Creator creator = creator(object, shape, facts);
    AnyProperty anySetter = facts.anySetter();
    List<String> ignored =
        anySetter == null
            ? List.of()
            : IgnoredNames.of(TypeRules.of(scope), facts, wanted.polymorphism(), properties);
    boolean deprecated = new Deprecation(step.elements()).isIn(scope, facts, properties);
    return !step.isClean()
        ? null
        : formed(
            new ObjectCodec(
                wanted.header(deprecated),
                site.direction(),
                new Reading(creator, null, delegate, anySetter, ignored),
                new Writing(value, facts.anyGetter()),
                properties,
                wanted.polymorphism(),
                ObjectForm.PLAIN),
            scope,
            wanted);
  }

  private static @Nullable ObjectCodec formed(
      ObjectCodec plain, TypeScope scope, ObjectRequest wanted) {
    ObjectForms forms =
        new ObjectForms(scope.element(), scope.annotations(), wanted.around().isUnwrapped());
    ObjectCodec model = plain.with(new ObjectForm(forms.isArray(), forms.anyCase()));
    return scope.allows(new ObjectFormRule(forms, scope.site()).check(model)) ? model : null;
  }

  private List<PropertyModel> properties(TypeScope scope, ObjectRequest wanted, ObjectFacts facts) {
    scope.allowsMembers(new ReferenceRule(scope).check(facts.properties().values()));
    ObjectReader inside = new ObjectReader(scope.context().fromOutside(), members);
    PropertyReader reader = new PropertyReader(scope, wanted, inside::read);
    List<PropertyModel> properties = new ArrayList<>();
    facts
        .properties()
        .forEach(
            (jsonName, property) ->
                properties.addAll(reader.read(property, wanted.around().apply(jsonName))));
    scope.allowsAll(new UnwrappedObjectRule(scope).check(properties, facts, wanted));
    new ExternalIdRule(scope)
        .check(properties, wanted.isPlain(), facts.properties().keySet())
        .forEach(problem -> scope.context().allows(problem, scope.place()));
    return List.copyOf(properties);
  }

  private static CodecModel.@Nullable Creator creator(
      TypeScope scope, ObjectShape shape, ObjectFacts facts) {
    if (shape.creator() == null) {
      return null;
    }
    CreatorArgumentsRule rule = new CreatorArgumentsRule(scope);
    Collection<Property> properties = facts.properties().values();
    List<CodecModel.Argument> passed = new ArrayList<>();
    for (Member argument : facts.arguments()) {
      if (facts.anyArguments().contains(argument)) {
        passed.add(new CodecModel.Argument(argument.name(), null));
        continue;
      }
      CreatorArguments.Exclusion exclusion = CreatorArguments.exclusion(argument, properties);
      if (exclusion != null) {
        scope.allows(rule.checkExcluded(argument, exclusion), argument.element());
      }
      passed.add(CreatorArguments.model(argument, properties));
    }
    return new CodecModel.Creator(
        shape.creator().factoryMethod(),
        TypeElements.isInner(scope.element()),
        List.copyOf(passed));
  }
}
