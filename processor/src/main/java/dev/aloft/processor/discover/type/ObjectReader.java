package dev.aloft.processor.discover.type;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.aloft.processor.diagnostic.Diagnostics;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Place;
import dev.aloft.processor.model.CodecModel;
import dev.aloft.processor.model.CodecModel.AnyProperty;
import dev.aloft.processor.model.Direction;
import dev.aloft.processor.model.Polymorphism;
import dev.aloft.processor.model.PropertyModel;
import dev.aloft.processor.model.Slot;
import dev.aloft.processor.model.ValueModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads a record or class: how it is built, and its properties. */
final class ObjectReader {
  private final Elements elements;
  private final Types types;
  private final Diagnostics diagnostics;
  private final SlotReader slots;
  private final CompiledHere compiledHere;
  private final LombokTypes lombok;
  private final JacksonAnnotations global;

  ObjectReader(
      Elements elements,
      Types types,
      Diagnostics diagnostics,
      SlotReader slots,
      CompiledHere compiledHere,
      LombokTypes lombok,
      JacksonAnnotations annotations) {
    this.elements = elements;
    this.types = types;
    this.diagnostics = diagnostics;
    this.slots = slots;
    this.compiledHere = compiledHere;
    this.lombok = lombok;
    this.global = annotations;
  }

  /** Goes on only if the type has all its members, and all that they are annotated with. */
  private void awaitMembers(TypeElement type) {
    lombok.throwIfPending(type);
    if (!compiledHere.contains(type)) {
      return;
    }
    compiledHere.throwIfUnresolved(type);
    for (Element member : type.getEnclosedElements()) {
      if (!(member instanceof TypeElement)) {
        compiledHere.throwIfUnresolved(member);
      }
      if (member instanceof ExecutableElement executable) {
        executable.getParameters().forEach(compiledHere::throwIfUnresolved);
      }
    }
  }

  /** The JSON names of the type's properties, each followed by its aliases. */
  List<List<String>> names(DeclaredType type, TypeElement element, Site site) {
    List<TypeElement> hierarchy = MemberCollector.hierarchy(element);
    hierarchy.forEach(this::awaitMembers);
    JacksonAnnotations annotations = global.seenFrom(hierarchy);
    Map<String, Property> byName = properties(type, hierarchy, null, annotations, site);
    FieldNames.lendToAccessors(byName);
    List<List<String>> names = new ArrayList<>();
    new JsonNames(diagnostics, compiledHere, annotations)
        .name(byName.values(), element, site)
        .forEach(
            (jsonName, property) -> {
              List<String> all = new ArrayList<>(List.of(jsonName));
              all.addAll(property.aliases());
              names.add(List.copyOf(all));
            });
    return List.copyOf(names);
  }

  private Map<String, Property> properties(
      DeclaredType type,
      List<TypeElement> hierarchy,
      @Nullable BuilderSetters builder,
      JacksonAnnotations annotations,
      Site site) {
    Map<String, Property> byName = new LinkedHashMap<>();
    Collection<Member> members =
        new MemberCollector(types, compiledHere, type, site.fromPackage(), builder, annotations)
            .collect(hierarchy);
    for (Member member : members) {
      byName.computeIfAbsent(member.name(), name -> new Property(name, annotations)).add(member);
    }
    return byName;
  }

  /**
   * Reads a type; null after a report.
   *
   * @param builder how it is told properties if it is a builder; null for any other type
   * @param local what the place says about the type
   * @param around how its properties are called where they stand
   */
  CodecModel.@Nullable ObjectCodec read(
      DeclaredType type,
      TypeElement element,
      @Nullable BuilderSetters builder,
      LocalRules local,
      ClassName codec,
      boolean isPublic,
      @Nullable Polymorphism polymorphism,
      Unwrapping around,
      Site whole) {
    Site site = whole;
    int errors = diagnostics.errors();
    List<TypeElement> hierarchy = MemberCollector.hierarchy(element);
    hierarchy.forEach(this::awaitMembers);
    JacksonAnnotations annotations = global.seenFrom(hierarchy).with(local);
    new JacksonCheck(diagnostics, compiledHere, annotations).checkMembers(hierarchy, site);
    CreatorChoice.Choice choice =
        site.direction().reads()
            ? new CreatorChoice(types, diagnostics, annotations)
                .choose(element, at(element, site), site)
            : null;
    ValueMember.Found valueMember =
        site.direction().writes()
            ? new ValueMember(types, diagnostics, compiledHere, annotations)
                .find(type, hierarchy, site)
            : null;
    CreatorChoice.Choice delegating = choice != null && choice.delegating() ? choice : null;
    CreatorChoice.Choice building = choice != null && !choice.delegating() ? choice : null;
    WholeValueReader wholes =
        new WholeValueReader(types, diagnostics, slots, compiledHere, annotations, site);
    wholes.check(element, polymorphism, choice, valueMember);
    if (diagnostics.errors() > errors) {
      return null;
    }
    Slot delegate = delegating == null ? null : wholes.delegate(type, delegating);
    CodecModel.Value value = valueMember == null ? null : wholes.value(valueMember);
    if (diagnostics.errors() > errors) {
      return null;
    }
    boolean readsObject = building != null;
    boolean writesObject = site.direction().writes() && valueMember == null;
    Map<String, Property> byName =
        readsObject || writesObject
            ? properties(type, hierarchy, builder, annotations, site)
            : new LinkedHashMap<>();
    site =
        readsObject
            ? writesObject ? site : site.going(Direction.READ)
            : site.going(Direction.WRITE);
    AnyMembers anyMembers =
        new AnyMembers(types, diagnostics, slots, compiledHere, annotations, type, hierarchy, site);
    byName.values().removeIf(property -> property.annotated().stream().anyMatch(anyMembers::isAny));
    ViewRules views = new ViewRules(types, annotations, element, site.view());
    AnyProperty anyGetter = writesObject ? anyMembers.getter(views) : null;
    AnyProperty anySetter = null;
    List<Member> arguments = List.of();
    if (building != null) {
      arguments = MemberCollector.arguments(types, type, building.creator(), annotations);
      List<Member> named = new ArrayList<>(arguments);
      for (Member argument : arguments) {
        if (anyMembers.isAnyArgument(argument)) {
          named.remove(argument);
          anySetter = anyMembers.argument(argument);
        }
      }
      addArguments(named, building.annotated(), byName, annotations, element, site);
    }
    if (anySetter == null && readsObject) {
      anySetter = anyMembers.setter();
    }
    FieldNames.lendToAccessors(byName);
    UnusedMembers unused =
        new UnusedMembers(diagnostics, compiledHere, annotations, hierarchy, site);
    if (readsObject || writesObject) {
      unused.check(byName.values(), building == null ? null : building.creator());
    }
    boolean isSeen = byName.values().stream().anyMatch(Property::isVisible);
    if (!isSeen && anySetter == null && anyGetter == null && (readsObject || writesObject)) {
      unused.checkNotEmpty();
    }
    if (anySetter != null && TypeRules.of(element, annotations).includesOnly()) {
      diagnostics.report(
          Message.ANY_OF_NONE, Place.of(at(element, site)), site.path(), element.getSimpleName());
    }
    if (diagnostics.errors() > errors) {
      return null;
    }
    ObjectForms forms = new ObjectForms(element, annotations, around.isUnwrapped());
    Map<String, Property> byJsonName =
        forms.ordered(
            new JsonNames(diagnostics, compiledHere, annotations)
                .name(byName.values(), element, site),
            arguments);
    views.hide(byJsonName.values());
    if (anyGetter != null) {
      anyMembers.checkName(anyGetter, byJsonName);
    }
    if (polymorphism != null) {
      new TypeIdRule(diagnostics, compiledHere, element, site).apply(polymorphism, byJsonName);
    }
    UnwrappedReader unwrapped =
        new UnwrappedReader(diagnostics, slots, compiledHere, annotations, element, codec, around);
    ReferenceReader references =
        new ReferenceReader(types, diagnostics, compiledHere, annotations, element, site);
    references.check(byJsonName.values());
    PropertyReader reader =
        new PropertyReader(
            types,
            diagnostics,
            slots,
            compiledHere,
            annotations,
            builder,
            unwrapped,
            references,
            element,
            site);
    List<PropertyModel> properties = new ArrayList<>();
    byJsonName.forEach(
        (jsonName, property) -> properties.addAll(reader.read(property, around.apply(jsonName))));
    UnwrappedRules rules = new UnwrappedRules(diagnostics, at(element, site), site);
    rules.check(properties, anySetter, anyGetter, polymorphism, around);
    rules.checkArguments(arguments, byName.values(), TypeRules.of(element, annotations));
    new ExternalIdRule(diagnostics, at(element, site), TypeRules.of(element, annotations), site)
        .check(
            properties,
            polymorphism == null && builder == null && !around.isUnwrapped(),
            byJsonName.keySet());
    List<CodecModel.Argument> passed = new ArrayList<>();
    for (Member argument : arguments) {
      passed.add(
          anyMembers.isAnyArgument(argument)
              ? new CodecModel.Argument(argument.name(), null)
              : argument(argument, byJsonName.values(), reader));
    }
    if (diagnostics.errors() > errors) {
      return null;
    }
    CodecModel.ObjectCodec model =
        new CodecModel.ObjectCodec(
            codec,
            TypeName.get(type),
            isPublic,
            element,
            isDeprecated(hierarchy, byJsonName.values(), properties),
            whole.direction(),
            choice == null
                ? null
                : new CodecModel.Creator(choice.factoryMethod(), List.copyOf(passed)),
            null,
            List.copyOf(properties),
            polymorphism,
            delegate,
            value,
            anySetter,
            anyGetter,
            anySetter == null
                ? List.of()
                : ignored(
                    TypeRules.of(element, annotations),
                    polymorphism,
                    byName.values(),
                    byJsonName,
                    properties),
            forms.isArray(),
            forms.anyCase());
    forms.check(model, diagnostics, Place.of(at(element, site)), site);
    return diagnostics.errors() > errors ? null : model;
  }

  /** The names that unknown properties do not have, although nothing reads them. */
  private static List<String> ignored(
      TypeRules rules,
      @Nullable Polymorphism polymorphism,
      Collection<Property> all,
      Map<String, Property> byJsonName,
      List<PropertyModel> read) {
    Set<String> ignored = new LinkedHashSet<>();
    byJsonName.forEach(
        (jsonName, property) -> {
          if (property.hiddenBy() != null || !MemberChoice.readers(property).isEmpty()) {
            ignored.add(jsonName);
          }
        });
    all.stream().filter(Property::isIgnored).forEach(each -> ignored.add(each.name()));
    byJsonName.values().stream()
        .filter(each -> ViewRules.BY.equals(each.hiddenBy()))
        .forEach(each -> ignored.addAll(each.aliases()));
    byJsonName.forEach(
        (jsonName, property) -> {
          boolean isOfRecord = !property.all(Member.Kind.COMPONENT).isEmpty();
          if (isOfRecord && property.isHiddenByIgnoral()) {
            ignored.remove(jsonName);
            ignored.add(property.name());
          }
          boolean byOwnName = property.isHiddenByAccess();
          if (rules.ignoresOwnName(property, jsonName)
              || (byOwnName && property.renames().isEmpty())) {
            ignored.remove(jsonName);
          }
          if (byOwnName) {
            ignored.add(property.name());
          }
        });
    ignored.addAll(rules.ignoredNames());
    if (polymorphism != null && polymorphism.isInside()) {
      ignored.add(polymorphism.property());
    }
    for (PropertyModel property : read) {
      if (property.slot().value() instanceof ValueModel.External external
          && !external.isLookedAt(property.reader())) {
        ignored.add(external.property());
      }
      if (property.reader() != null) {
        ignored.remove(property.jsonName());
        UnwrappedRules.readNames(property).forEach(ignored::remove);
      }
    }
    return List.copyOf(ignored);
  }

  private void addArguments(
      List<Member> arguments,
      boolean explicit,
      Map<String, Property> byName,
      JacksonAnnotations annotations,
      TypeElement type,
      Site site) {
    for (Member argument : arguments) {
      boolean named =
          explicit
              || annotations.name(argument.element()) != null
              || argument.annotated().stream().anyMatch(each -> annotations.name(each) != null);
      Property property = byName.get(argument.name());
      if (property == null && (named || FieldNames.mayLend(argument.name(), byName))) {
        property = new Property(argument.name(), annotations);
        byName.put(argument.name(), property);
      }
      if (property == null) {
        unknown(argument, noProperty(argument.name()), type, site);
      } else if (!named
          && property.members().stream().noneMatch(each -> agree(each, argument, type))) {
        unknown(
            argument,
            "The property of that name has another type, so it may be something else.",
            type,
            site);
      } else {
        property.add(argument);
      }
    }
  }

  private static String noProperty(String parameter) {
    return parameter.matches("arg\\d+")
        ? "The class file does not have the names of parameters; it was compiled without"
            + " -parameters and without -g (in Kotlin: without -java-parameters)."
        : "The codec passes properties to the constructor by the names of its parameters.";
  }

  private void unknown(Member argument, String why, TypeElement type, Site site) {
    diagnostics.report(
        Message.PARAMETER_UNKNOWN,
        Place.of(at(argument.element(), site)),
        site.path(),
        argument.name(),
        type.getSimpleName(),
        why);
  }

  /** Kotlin's arguments have wildcards where its fields and getters have none. */
  private boolean agree(Member member, Member argument, TypeElement type) {
    return member.typeName().box().equals(argument.typeName().box())
        || (KotlinMetadata.isKotlin(type)
            && types.isAssignable(member.mirror().type(), argument.mirror().type()));
  }

  private CodecModel.Argument argument(
      Member argument, Collection<Property> kept, PropertyReader reader) {
    for (Property property : kept) {
      if (property.members().contains(argument)) {
        if (property.hiddenBy() == null) {
          return new CodecModel.Argument(property.name(), null);
        }
        reader.checkAbsent(argument, property, property.hiddenBy());
        return new CodecModel.Argument(argument.name(), argument.typeName());
      }
    }
    reader.checkAbsent(argument, null, "@JsonIgnore");
    return new CodecModel.Argument(argument.name(), argument.typeName());
  }

  private boolean isDeprecated(
      List<TypeElement> hierarchy, Collection<Property> properties, List<PropertyModel> models) {
    if (hierarchy.stream().anyMatch(elements::isDeprecated)) {
      return true;
    }
    for (PropertyModel model : models) {
      if (model.back() != null && model.back().deprecated()) {
        return true;
      }
      if (model.slot().value() instanceof ValueModel.Unwrapped unwrapped
          && unwrapped.object().deprecated()) {
        return true;
      }
    }
    for (Property property : properties) {
      for (Member member : property.members()) {
        boolean type =
            CodecHome.mentioned(member.mirror().type()).stream().anyMatch(elements::isDeprecated);
        if (type || elements.isDeprecated(member.element())) {
          return true;
        }
      }
    }
    return false;
  }

  private Element at(Element element, Site site) {
    return compiledHere.pointedAt(element, site);
  }
}
