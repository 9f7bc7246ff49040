package dev.aloft.processor.discover.type.property;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.discover.type.annotation.JacksonAnnotations;
import dev.aloft.processor.discover.type.context.ReadContext;
import dev.aloft.processor.discover.type.context.TypeScope;
import dev.aloft.processor.discover.type.member.Member;
import dev.aloft.processor.discover.type.member.Member.Kind;
import dev.aloft.processor.discover.type.member.MemberCollector;
import dev.aloft.processor.discover.type.member.Property;
import dev.aloft.processor.discover.type.source.Annotations;
import dev.aloft.processor.discover.type.source.Mirror;
import dev.aloft.processor.discover.type.source.Site;
import dev.aloft.processor.model.Direction;
import dev.aloft.processor.model.PropertyModel.Access;
import dev.aloft.processor.model.PropertyModel.BackReference;
import dev.aloft.processor.model.Slot;
import dev.aloft.processor.model.ValueModel;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code @JsonManagedReference} and {@code @JsonBackReference}: what an object holds refers
 * back to the object.
 */
public final class ReferenceReader {
  private static final String MANAGED = "JsonManagedReference";
  private static final String BACK = "JsonBackReference";

  private final Types types;
  private final TypeScope scope;
  private final ReadContext context;
  private final JacksonAnnotations annotations;
  private final TypeElement type;
  private final Site site;

  public ReferenceReader(TypeScope scope) {
    this.scope = scope;
    this.context = scope.context();
    this.types = context.types();
    this.annotations = scope.annotations();
    this.type = scope.element();
    this.site = scope.site();
  }

  /** Reports references of this type that cannot be set. */
  public void check(Collection<Property> properties) {
    Set<String> names = new HashSet<>();
    for (Property property : properties) {
      AnnotationMirror back = property.first(BACK, Direction.READ);
      if (back == null && property.first(MANAGED, Direction.READ) == null) {
        continue;
      }
      String annotation = back == null ? MANAGED : BACK;
      Member at = property.find(member -> isOn(member, annotation));
      if (at == null) {
        continue;
      }
      if (type.getKind() == ElementKind.RECORD) {
        unfit(
            annotation,
            property,
            at,
            "A record is built after everything that it holds; Jackson refuses this, too.",
            "Make " + type.getSimpleName() + " a class with setters.");
      } else if (back != null && site.direction().reads()) {
        checkBack(property, at, names.add(name(back)));
      }
    }
  }

  private void checkBack(Property property, Member at, boolean isFirst) {
    if (setting(property) == null) {
      unfit(
          BACK,
          property,
          at,
          "It is set after the object was built, by a setter or a field that is visible in the"
              + " package "
              + site.fromPackage()
              + ".",
          "Add a setter.");
    } else if (!isFirst) {
      unfit(
          BACK,
          property,
          at,
          "Another property of the type has it, under the same name.",
          "Give them names, for example @JsonBackReference(\"" + property.name() + "\").");
    }
  }

  private static boolean isOn(Member member, String annotation) {
    return member.annotated().stream()
        .anyMatch(each -> member.annotations().find(each, annotation) != null);
  }

  /** The back reference of what a property holds; null without one, and after a report. */
  public @Nullable BackReference managed(Property property, @Nullable Member reader, Slot slot) {
    AnnotationMirror managed = property.first(MANAGED, Direction.READ);
    if (managed == null || reader == null || type.getKind() == ElementKind.RECORD) {
      return null;
    }
    if (reader.kind() == Kind.ARGUMENT) {
      return unfit(
          MANAGED,
          property,
          reader,
          "Back references are set once the object exists, so it cannot take what it holds"
              + " as an argument.",
          "Let a setter take it.");
    }
    TypeMirror content = content(reader.mirror(), slot.value());
    if (!(content instanceof DeclaredType held) || !isSettable(slot.value())) {
      return unfit(
          MANAGED,
          property,
          reader,
          "It is honoured on objects with generated codecs, and on collections, arrays and"
              + " maps of them; elements of a Set of a wildcard type cannot be changed.",
          "Use one of these types.");
    }
    return to(held, back(held, name(managed)), property, reader);
  }

  private @Nullable BackReference to(
      DeclaredType held, @Nullable Property back, Property property, Member reader) {
    Member setting = back == null ? null : setting(back);
    boolean isRecord = held.asElement().getKind() == ElementKind.RECORD;
    boolean isCoded = annotations.isCoded(held.asElement());
    if (back != null && isRecord && !isCoded) {
      return null; // Reported where the record is read.
    }
    if (back == null || setting == null || isRecord || isCoded) {
      return unfit(
          MANAGED,
          property,
          reader,
          held.asElement().getSimpleName()
              + " has no @JsonBackReference of that name that can be set.",
          "Annotate its property that leads back with @JsonBackReference, and give both the same"
              + " name if there are several.");
    }
    if (!types.isAssignable(types.erasure(type.asType()), types.erasure(setting.mirror().type()))) {
      return unfit(
          MANAGED,
          property,
          reader,
          "The @JsonBackReference "
              + back.name()
              + " is of the type "
              + setting.mirror().type()
              + ".",
          "Let it be of the type " + type.getSimpleName() + ".");
    }
    String member = setting.element().getSimpleName().toString();
    return new BackReference(
        TypeName.get(held),
        setting.kind() == Kind.FIELD ? new Access.Field(member) : new Access.Method(member),
        Annotations.find(setting.element(), "java.lang.Deprecated").isPresent());
  }

  private @Nullable Property back(DeclaredType held, String name) {
    for (Property property : MemberCollector.properties(scope.ofOther(held), null).values()) {
      AnnotationMirror back = property.first(BACK, Direction.READ);
      if (back != null && name(back).equals(name)) {
        return property;
      }
    }
    return null;
  }

  private static @Nullable Member setting(Property property) {
    return property.find(
        member ->
            member.canRead() && (member.kind() == Kind.SETTER || member.kind() == Kind.FIELD));
  }

  private static String name(AnnotationMirror reference) {
    return JacksonAnnotations.text(reference, "value", "defaultReference");
  }

  /** The type of what is held; null if it cannot refer back. */
  private static @Nullable TypeMirror content(Mirror mirror, ValueModel value) {
    ValueModel held = value;
    Mirror of = mirror;
    if (value instanceof ValueModel.SequenceOf sequence) {
      held = sequence.element().value();
      of = mirror.arguments().get(0);
    } else if (value instanceof ValueModel.ArrayOf array) {
      held = array.element().value();
      of = mirror.component();
    } else if (value instanceof ValueModel.MapOf map) {
      held = map.value().value();
      of = mirror.arguments().get(1);
    }
    TypeMirror type =
        of.type() instanceof WildcardType wildcard ? wildcard.getExtendsBound() : of.type();
    return held instanceof ValueModel.Coded ? type : null;
  }

  /** Elements leave a set while they change, so that their hash codes may. */
  private static boolean isSettable(ValueModel value) {
    boolean wildcard =
        value.type() instanceof ParameterizedTypeName parameterized
            && parameterized.typeArguments().get(0) instanceof WildcardTypeName;
    return !(wildcard && value instanceof ValueModel.SequenceOf sequence && isSet(sequence));
  }

  private static boolean isSet(ValueModel.SequenceOf sequence) {
    ClassName implementation = sequence.implementation();
    return implementation.simpleName().endsWith("Set");
  }

  private @Nullable BackReference unfit(
      String annotation, Property property, Member at, String why, String fix) {
    context.report(
        Message.REFERENCE_UNFIT, at.element(), site, annotation, property.name(), why, fix);
    return null;
  }
}
