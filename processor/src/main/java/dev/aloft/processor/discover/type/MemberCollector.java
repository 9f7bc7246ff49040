package dev.aloft.processor.discover.type;

import dev.aloft.processor.discover.type.Member.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
final class MemberCollector {
  /** What all objects, records or enums have is no property. */
  private static final Set<String> SUPERTYPES =
      Set.of("java.lang.Object", "java.lang.Record", "java.lang.Enum");

  private final Types types;
  private final DeclaredType type;
  private final String fromPackage;
  private final @Nullable BuilderSetters builder;
  private final JacksonAnnotations annotations;
  private final Map<String, Member> members = new LinkedHashMap<>();

  /** Methods that give the name of a key, and are no getters then. */
  private final Set<String> keys = new HashSet<>();

  MemberCollector(
      Types types,
      DeclaredType type,
      String fromPackage,
      @Nullable BuilderSetters builder,
      JacksonAnnotations annotations) {
    this.types = types;
    this.type = type;
    this.fromPackage = fromPackage;
    this.builder = builder;
    this.annotations = annotations;
  }

  /** The members in order of declaration. */
  Collection<Member> collect(List<TypeElement> hierarchy) {
    for (TypeElement owner : hierarchy) {
      for (Element element : owner.getEnclosedElements()) {
        if (element instanceof RecordComponentElement component) {
          addComponent(component, owner);
        }
      }
      for (Element element : owner.getEnclosedElements()) {
        if (element.getModifiers().contains(Modifier.STATIC)) {
          continue;
        }
        if (element.getKind() == ElementKind.FIELD) {
          addField((VariableElement) element, owner);
        } else if (element.getKind() == ElementKind.METHOD) {
          addMethod((ExecutableElement) element, owner);
        }
      }
    }
    return members.values();
  }

  /** The type and its supertypes, each once, supertypes first; without Object and Record. */
  static List<TypeElement> hierarchy(TypeElement type) {
    Set<TypeElement> hierarchy = new LinkedHashSet<>();
    addHierarchy(type.asType(), hierarchy);
    return new ArrayList<>(hierarchy);
  }

  private static void addHierarchy(TypeMirror type, Set<TypeElement> hierarchy) {
    if (type.getKind() == TypeKind.ERROR) {
      throw new MissingTypeException(type.toString());
    }
    if (!(type instanceof DeclaredType declared)) {
      return;
    }
    TypeElement element = (TypeElement) declared.asElement();
    String name = element.getQualifiedName().toString();
    if (SUPERTYPES.contains(name)) {
      return;
    }
    addHierarchy(element.getSuperclass(), hierarchy);
    element.getInterfaces().forEach(each -> addHierarchy(each, hierarchy));
    hierarchy.add(element);
  }

  private void addComponent(RecordComponentElement component, TypeElement owner) {
    ExecutableElement accessor = component.getAccessor();
    List<Element> annotated = new ArrayList<>(List.of(component, accessor));
    Element field =
        componentField((DeclaredType) owner.asType(), accessor.getSimpleName().toString());
    if (field != null) {
      annotated.add(0, field);
    }
    TypeMirror resolved = ((ExecutableType) types.asMemberOf(type, accessor)).getReturnType();
    String name = component.getSimpleName().toString();
    if (isKey(accessor)) {
      Element hidden = field == null ? component : field;
      Mirror mirror = new Mirror(resolved, accessor.getReturnType());
      members.put(
          name + "()",
          new Member(Kind.COMPONENT, name, hidden, List.of(), mirror, annotations, false));
      return;
    }
    members.put(
        name + "()",
        new Member(
            Kind.COMPONENT,
            name,
            field == null ? component : field,
            annotated,
            new Mirror(resolved, accessor.getReturnType()),
            annotations,
            TypeElements.isMemberAccessible(accessor, fromPackage)));
  }

  /**
   * The field of a record's component; null if it is no record. Compilers know where the field
   * stands in the source, but not the component and not the parameters of the constructor.
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
    if (field.getModifiers().contains(Modifier.TRANSIENT)
        || owner.getKind() == ElementKind.RECORD) {
      return;
    }
    Mirror mirror = new Mirror(types.asMemberOf(type, field), field.asType());
    add("field " + name, Kind.FIELD, name, field, mirror, false);
  }

  private void addMethod(ExecutableElement method, TypeElement owner) {
    String name = method.getSimpleName().toString();
    boolean explicit = annotations.isProperty(method);
    if (!method.getTypeParameters().isEmpty()) {
      return;
    }
    if (method.getParameters().isEmpty()) {
      if (method.getReturnType().getKind() == TypeKind.VOID || isComponent(name)) {
        return;
      }
      if (isKey(method)) {
        members.remove(name + "()");
        return;
      }
      String property = KotlinNames.ofGetter(name, owner);
      property = property == null ? Accessors.getterProperty(name) : property;
      Kind kind = Kind.GETTER;
      if (property == null && Accessors.isBoolean(method.getReturnType())) {
        property = Accessors.isGetterProperty(name);
        kind = Kind.IS_GETTER;
      }
      property = property == null && explicit ? name : property;
      if (property != null) {
        TypeMirror resolved = ((ExecutableType) types.asMemberOf(type, method)).getReturnType();
        Mirror mirror = new Mirror(resolved, method.getReturnType());
        add(name + "()", kind, property, method, mirror, false);
      }
    } else if (method.getParameters().size() == 1
        && (builder != null || owner.getKind() != ElementKind.RECORD)) {
      String property = builder == null ? KotlinNames.ofSetter(name, owner) : null;
      property =
          property == null
              ? Accessors.setterProperty(name, builder == null ? "set" : builder.prefix())
              : property;
      property = property == null && explicit ? name : property;
      if (property != null) {
        VariableElement parameter = method.getParameters().get(0);
        TypeMirror resolved =
            ((ExecutableType) types.asMemberOf(type, method)).getParameterTypes().get(0);
        Mirror mirror = new Mirror(resolved, parameter.asType());
        String signature = name + "(" + types.erasure(resolved) + ")";
        add(signature, Kind.SETTER, property, method, mirror, true);
      }
    }
  }

  /** Whether the method or what it overrides has {@code @JsonKey}. */
  private boolean isKey(ExecutableElement method) {
    String name = method.getSimpleName().toString();
    AnnotationMirror key = annotations.find(method, "JsonKey");
    if (key != null && JacksonAnnotations.flag(key, "value", true)) {
      keys.add(name);
    } else if (key != null) {
      keys.remove(name);
    }
    return keys.contains(name);
  }

  private boolean isComponent(String method) {
    Member known = members.get(method + "()");
    return known != null && known.kind() == Kind.COMPONENT;
  }

  private void add(
      String signature,
      Kind kind,
      String property,
      Element element,
      Mirror mirror,
      boolean alsoHidden) {
    Member overridden = members.get(signature);
    List<Element> annotated = new ArrayList<>(List.of(element));
    if (element instanceof ExecutableElement setter && kind == Kind.SETTER) {
      annotated.add(setter.getParameters().get(0));
    }
    if (overridden != null && element.getKind() == ElementKind.METHOD) {
      annotated.addAll(overridden.annotated());
    }
    boolean detected = alsoHidden || element.getModifiers().contains(Modifier.PUBLIC);
    Member member = new Member(kind, property, element, annotated, mirror, annotations, true);
    boolean usable =
        TypeElements.isMemberAccessible(element, fromPackage)
            && (detected || member.isExplicit())
            && (!(element instanceof ExecutableElement method) || !throwsChecked(method));
    members.put(
        signature, new Member(kind, property, element, annotated, mirror, annotations, usable));
  }

  /** Whether it declares an exception that generated code would have to catch. */
  static boolean throwsChecked(ExecutableElement method) {
    for (TypeMirror thrown : method.getThrownTypes()) {
      boolean unchecked = false;
      TypeMirror at = thrown;
      while (at instanceof DeclaredType declared) {
        TypeElement element = (TypeElement) declared.asElement();
        String name = element.getQualifiedName().toString();
        unchecked |= name.equals("java.lang.RuntimeException") || name.equals("java.lang.Error");
        at = element.getSuperclass();
      }
      if (!unchecked) {
        return true;
      }
    }
    return false;
  }

  /** The parameters of the constructor, as members. */
  static List<Member> arguments(
      Types types,
      DeclaredType type,
      ExecutableElement constructor,
      JacksonAnnotations annotations) {
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

  /** How accessors are named; Jackson 3's default rules. */
  private static final class Accessors {
    private Accessors() {}

    static @Nullable String getterProperty(String method) {
      return method.equals("getClass") ? null : property(method, "get");
    }

    static @Nullable String isGetterProperty(String method) {
      return property(method, "is");
    }

    static @Nullable String setterProperty(String method, String prefix) {
      return property(method, prefix);
    }

    static boolean isBoolean(TypeMirror type) {
      return type.getKind() == TypeKind.BOOLEAN
          || (type instanceof DeclaredType declared
              && ((TypeElement) declared.asElement())
                  .getQualifiedName()
                  .contentEquals("java.lang.Boolean"));
    }

    private static @Nullable String property(String method, String prefix) {
      int start = prefix.length();
      if (!method.startsWith(prefix)
          || method.length() == start
          || (start > 0 && !Character.isUpperCase(method.charAt(start)))) {
        return null;
      }
      String name = method.substring(start);
      boolean acronym = name.length() > 1 && Character.isUpperCase(name.charAt(1));
      return acronym ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
  }
}
