package dev.aloft.processor.discover.type.property;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.aloft.processor.discover.type.annotation.JacksonAnnotations;
import dev.aloft.processor.discover.type.context.TypeScope;
import dev.aloft.processor.discover.type.member.Member;
import dev.aloft.processor.discover.type.member.Member.Kind;
import dev.aloft.processor.discover.type.member.MemberCollector;
import dev.aloft.processor.discover.type.member.Property;
import dev.aloft.processor.discover.type.source.Annotations;
import dev.aloft.processor.discover.type.source.Mirror;
import dev.aloft.processor.model.Direction;
import dev.aloft.processor.model.PropertyModel.Access;
import dev.aloft.processor.model.PropertyModel.BackReference;
import dev.aloft.processor.model.ValueModel;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code @JsonManagedReference} and {@code @JsonBackReference}: what an object holds refers
 * back to the object.
 */
public final class ReferenceReader {
  public static final String MANAGED = "JsonManagedReference";
  public static final String BACK = "JsonBackReference";

  private final TypeScope scope;
  private final TypeElement type;

  public ReferenceReader(TypeScope scope) {
    this.scope = scope;
    this.type = scope.element();
  }

  /** Whether what the property holds refers back to the object. */
  public boolean isManaged(Property property) {
    return property.first(MANAGED, Direction.READ) != null && type.getKind() != ElementKind.RECORD;
  }

  /** What a managed property holds; null if that cannot be given a reference. */
  public static @Nullable DeclaredType held(Member reader, ValueModel value) {
    return isSettable(value) && content(reader.mirror(), value) instanceof DeclaredType held
        ? held
        : null;
  }

  /** The property of what is held that leads back; null without one. */
  public @Nullable Property back(DeclaredType held, Property managed) {
    String name = name(managed.first(MANAGED, Direction.READ));
    for (Property property : MemberCollector.properties(scope.ofOther(held), null).values()) {
      AnnotationMirror back = property.first(BACK, Direction.READ);
      if (back != null && name(back).equals(name)) {
        return property;
      }
    }
    return null;
  }

  /** The reference that such a property is; rules have checked that it can be set. */
  public static @Nullable BackReference reference(DeclaredType held, Property back) {
    Member setting = setting(back);
    if (setting == null || held.asElement().getKind() == ElementKind.RECORD) {
      return null;
    }
    String member = setting.element().getSimpleName().toString();
    return new BackReference(
        TypeName.get(held),
        setting.kind() == Kind.FIELD ? new Access.Field(member) : new Access.Method(member),
        Annotations.find(setting.element(), "java.lang.Deprecated").isPresent());
  }

  /** What sets a back reference after the object was built; null if nothing does. */
  public static @Nullable Member setting(Property property) {
    return property.find(
        member ->
            member.canRead() && (member.kind() == Kind.SETTER || member.kind() == Kind.FIELD));
  }

  /** The name that both references have. */
  public static String name(@Nullable AnnotationMirror reference) {
    return reference == null ? "" : JacksonAnnotations.text(reference, "value", "defaultReference");
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
}
