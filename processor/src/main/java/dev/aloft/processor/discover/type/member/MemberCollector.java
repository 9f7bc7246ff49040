package dev.aloft.processor.discover.type.member;

import dev.aloft.processor.discover.type.annotation.JacksonAnnotations;
import dev.aloft.processor.discover.type.annotation.KotlinNames;
import dev.aloft.processor.discover.type.context.ReadContext;
import dev.aloft.processor.discover.type.context.TypeScope;
import dev.aloft.processor.discover.type.member.Member.Kind;
import dev.aloft.processor.discover.type.source.Mirror;
import dev.aloft.processor.discover.type.source.TypeElements;
import dev.aloft.processor.discover.type.source.TypeMethods;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Finds fields and accessors of a type and its supertypes, supertypes first. */
public final class MemberCollector {
  private final Types types;
  private final ReadContext context;
  private final DeclaredType type;
  private final String fromPackage;
  private final @Nullable BuilderSetters builder;
  private final JacksonAnnotations annotations;
  private final TypeMethods methods;
  private final Map<String, Member> members = new LinkedHashMap<>();

  private MemberCollector(TypeScope scope, @Nullable BuilderSetters builder) {
    this.context = scope.context();
    this.types = context.types();
    this.type = scope.type();
    this.fromPackage = scope.site().fromPackage();
    this.builder = builder;
    this.annotations = scope.annotations();
    this.methods = annotations.methods();
  }

  /**
   * The properties that the type's members make, by their names in Java.
   *
   * @param builder how they are set if the type is a builder; null for any other type
   */
  public static Map<String, Property> properties(
      TypeScope scope, @Nullable BuilderSetters builder) {
    Map<String, List<Member>> byName = new LinkedHashMap<>();
    for (Member member : new MemberCollector(scope, builder).collect(scope.hierarchy())) {
      byName.computeIfAbsent(member.name(), name -> new ArrayList<>()).add(member);
    }
    Map<String, Property> properties = new LinkedHashMap<>();
    byName.forEach(
        (name, own) -> properties.put(name, Property.of(name, scope.annotations(), own)));
    return properties;
  }

  /** The members in order of declaration. */
  private Collection<Member> collect(List<TypeElement> hierarchy) {
    Set<String> done = new HashSet<>();
    TypeElement last = hierarchy.get(hierarchy.size() - 1);
    for (RecordComponentElement component : last.getRecordComponents()) {
      done.add(methods.signature(component.getAccessor()));
    }
    for (TypeElement owner : hierarchy) {
      owner.getRecordComponents().forEach(component -> addComponent(component, owner));
      for (Element element : context.compiledHere().members(owner)) {
        if (element.getModifiers().contains(Modifier.STATIC)) {
          continue;
        }
        if (element.getKind() == ElementKind.FIELD) {
          addField((VariableElement) element, owner);
        } else if (element instanceof ExecutableElement method
            && methods.has(method)
            && done.add(methods.signature(method))) {
          addMethod(methods.called(method));
        }
      }
    }
    return members.values();
  }

  private void addComponent(RecordComponentElement component, TypeElement owner) {
    ExecutableElement accessor = component.getAccessor();
    String name = component.getSimpleName().toString();
    Element field = componentField((DeclaredType) owner.asType(), name);
    Element element = field == null ? component : field;
    List<Element> annotated = new ArrayList<>();
    if (!isKey(accessor)) {
      annotated.add(element);
      if (field != null) {
        annotated.add(component);
      }
      annotated.add(accessor);
    }
    TypeMirror resolved = ((ExecutableType) types.asMemberOf(type, accessor)).getReturnType();
    Mirror mirror = new Mirror(resolved, accessor.getReturnType());
    boolean usable = !annotated.isEmpty() && TypeElements.isMemberAccessible(accessor, fromPackage);
    members.put(
        methods.signature(accessor),
        new Member(Kind.COMPONENT, name, element, annotated, mirror, annotations, usable));
  }

  /**
   * The field of a record's component; null if it is not a record. Compilers know the field's
   * position in the source, but not that of the component or of the constructor's parameters.
   */
  private static @Nullable Element componentField(DeclaredType type, String name) {
    Element record = type.asElement();
    if (record.getKind() == ElementKind.RECORD) {
      for (Element member : record.getEnclosedElements()) {
        if (member.getKind() == ElementKind.FIELD && member.getSimpleName().contentEquals(name)) {
          return member;
        }
      }
    }
    return null;
  }

  private void addField(VariableElement field, TypeElement owner) {
    String name = field.getSimpleName().toString();
    boolean counts = annotations.isProperty(field) || annotations.isIgnored(field);
    if (owner.getKind() == ElementKind.RECORD
        || (field.getModifiers().contains(Modifier.TRANSIENT) && !counts)) {
      return;
    }
    Mirror mirror = new Mirror(types.asMemberOf(type, field), field.asType());
    add("field " + name, Kind.FIELD, name, field, mirror);
  }

  private void addMethod(ExecutableElement method) {
    if (!method.getTypeParameters().isEmpty()) {
      return;
    }
    if (method.getParameters().isEmpty()) {
      addGetter(method);
    } else if (method.getParameters().size() == 1) {
      addSetter(method);
    }
  }

  private void addGetter(ExecutableElement method) {
    if (method.getReturnType().getKind() == TypeKind.VOID || isKey(method)) {
      return;
    }
    String name = method.getSimpleName().toString();
    TypeMirror resolved = ((ExecutableType) types.asMemberOf(type, method)).getReturnType();
    AccessorNames names = new AccessorNames(isRecord());
    String property = KotlinNames.ofGetter(name, TypeElements.declaring(method));
    property = property == null ? names.getter(name) : property;
    Kind kind = Kind.GETTER;
    if (property == null && AccessorNames.isBoolean(resolved)) {
      property = names.isGetter(name);
      kind = Kind.IS_GETTER;
    }
    property = property == null && annotations.isProperty(method) ? name : property;
    if (property != null) {
      Mirror mirror = new Mirror(resolved, method.getReturnType());
      add(methods.signature(method), kind, property, method, mirror);
    }
  }

  private void addSetter(ExecutableElement method) {
    String name = method.getSimpleName().toString();
    boolean explicit = annotations.isProperty(method);
    String property =
        builder == null ? KotlinNames.ofSetter(name, TypeElements.declaring(method)) : null;
    if (property == null && (builder != null || !isRecord())) {
      String prefix = builder == null ? "set" : builder.prefix();
      property = new AccessorNames(false).setter(name, prefix);
    }
    property = property == null && explicit ? name : property;
    if (property != null) {
      VariableElement parameter = method.getParameters().get(0);
      TypeMirror resolved =
          ((ExecutableType) types.asMemberOf(type, method)).getParameterTypes().get(0);
      Mirror mirror = new Mirror(resolved, parameter.asType());
      add(methods.signature(method), Kind.SETTER, property, method, mirror);
    }
  }

  private boolean isRecord() {
    return type.asElement().getKind() == ElementKind.RECORD;
  }

  private boolean isKey(ExecutableElement method) {
    AnnotationMirror key = annotations.find(method, "JsonKey");
    return key != null && JacksonAnnotations.flag(key, "value", true);
  }

  private void add(String signature, Kind kind, String property, Element element, Mirror mirror) {
    List<Element> annotated = new ArrayList<>(List.of(element));
    if (element instanceof ExecutableElement setter && kind == Kind.SETTER) {
      methods.same(setter).forEach(each -> annotated.add(each.getParameters().get(0)));
    }
    Member member = new Member(kind, property, element, annotated, mirror, annotations, true);
    boolean usable =
        TypeElements.isMemberAccessible(element, fromPackage)
            && (kind == Kind.SETTER || member.isSeen())
            && (!(element instanceof ExecutableElement method)
                || !TypeElements.throwsChecked(method));
    members.put(
        signature, new Member(kind, property, element, annotated, mirror, annotations, usable));
  }

  /** The parameters of the constructor, as members. */
  public static List<Member> arguments(TypeScope scope, ExecutableElement constructor) {
    Types types = scope.context().types();
    DeclaredType type = scope.type();
    JacksonAnnotations annotations = scope.annotations();
    TypeMirror executable =
        constructor.getKind() == ElementKind.METHOD
            ? constructor.asType()
            : types.asMemberOf(type, constructor);
    List<? extends TypeMirror> resolved = ((ExecutableType) executable).getParameterTypes();
    List<Member> arguments = new ArrayList<>();
    for (int i = 0; i < resolved.size(); i++) {
      VariableElement parameter = constructor.getParameters().get(i);
      Mirror mirror = new Mirror(resolved.get(i), parameter.asType());
      String name = parameter.getSimpleName().toString();
      Element standsFor = componentField(type, name);
      Element element = standsFor == null ? parameter : standsFor;
      arguments.add(
          new Member(Kind.ARGUMENT, name, element, List.of(parameter), mirror, annotations, true));
    }
    return arguments;
  }
}
