package dev.aloft.processor.discover.type.polymorphism;

import dev.aloft.processor.discover.type.annotation.JacksonAnnotations;
import dev.aloft.processor.discover.type.context.ReadContext;
import dev.aloft.processor.discover.type.source.MissingTypeException;
import dev.aloft.processor.discover.type.source.TypeElements;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Finds the subtypes of a type as jackson-databind does, with their ids in JSON. */
public final class Subtypes {
  /**
   * A type in the order of discovery.
   *
   * @param ids as annotations give them; empty if no annotation does
   */
  public record Found(TypeElement type, Set<String> ids) {
    /** The id it is written with. */
    public String writtenId(boolean simple) {
      return ids.isEmpty() ? String.join("$", nameParts(type, simple)) : ids.iterator().next();
    }

    private static List<String> nameParts(TypeElement type, boolean simple) {
      List<String> names = TypeElements.simpleNames(type);
      return simple ? names.subList(names.size() - 1, names.size()) : names;
    }

    public boolean isConcrete() {
      return !type.getKind().isInterface() && !type.getModifiers().contains(Modifier.ABSTRACT);
    }
  }

  private final JacksonAnnotations annotations;
  private final ReadContext context;
  private final Map<String, Found> found = new LinkedHashMap<>();

  private Subtypes(ReadContext context) {
    this.context = context;
    this.annotations = context.annotations();
  }

  /**
   * The type itself and all below it that annotations or sealed types name.
   *
   * @param local {@code @JsonSubTypes} of a property; null without one
   */
  public static Collection<Found> of(
      TypeElement type, @Nullable AnnotationMirror local, ReadContext context) {
    Subtypes subtypes = new Subtypes(context);
    subtypes.addInherited(type);
    if (!subtypes.found.containsKey(type.getQualifiedName().toString())) {
      subtypes.add(type, "");
    }
    if (local != null) {
      subtypes.addListed(local);
    }
    return subtypes.found.values();
  }

  /** A type that need not be among the subtypes. */
  public static Found single(TypeElement type, ReadContext context) {
    Subtypes subtypes = new Subtypes(context);
    return new Found(type, subtypes.ids(type, ""));
  }

  private void add(TypeElement type, String id) {
    String name = type.getQualifiedName().toString();
    Found known = found.get(name);
    if (known != null) {
      known.ids().addAll(ids(type, id));
      return;
    }
    found.put(name, new Found(type, ids(type, id)));
    AnnotationMirror listed = annotations.find(type, "JsonSubTypes");
    if (listed == null) {
      for (TypeElement permitted : permitted(type)) {
        add(permitted, "");
      }
      return;
    }
    addListed(listed);
  }

  /** Without a permits clause, compilers' orders differ, so the order of the source is used. */
  private List<TypeElement> permitted(TypeElement type) {
    List<TypeElement> permitted = new ArrayList<>();
    type.getPermittedSubclasses().forEach(each -> permitted.add(element(each)));
    TypeElement top = TypeElements.topLevel(type);
    if (top != null && context.compiledHere().contains(type)) {
      Map<String, Integer> places = new HashMap<>();
      addPlaces(top, places);
      permitted.sort(
          Comparator.comparingInt(
              each -> places.getOrDefault(each.getQualifiedName().toString(), Integer.MAX_VALUE)));
    }
    return permitted;
  }

  private static void addPlaces(TypeElement type, Map<String, Integer> places) {
    places.put(type.getQualifiedName().toString(), places.size());
    ElementFilter.typesIn(type.getEnclosedElements()).forEach(each -> addPlaces(each, places));
  }

  /** Subtypes that a supertype lists count for the type and those below it, too. */
  private void addInherited(TypeElement type) {
    AnnotationMirror listed = annotations.inherited(type, "JsonSubTypes");
    if (listed != null && annotations.find(type, "JsonSubTypes") == null) {
      addListed(listed, type);
    }
  }

  private void addListed(AnnotationMirror listed) {
    addListed(listed, null);
  }

  private void addListed(AnnotationMirror listed, @Nullable TypeElement under) {
    for (AnnotationMirror each : JacksonAnnotations.annotations(listed, "value")) {
      TypeMirror subtype = JacksonAnnotations.type(each, "value");
      if (subtype == null) {
        throw new MissingTypeException("a class that @JsonSubTypes names");
      }
      if (under != null && !TypeElements.hierarchy(element(subtype)).contains(under)) {
        continue;
      }
      add(element(subtype), JacksonAnnotations.text(each, "name", ""));
      for (String another : JacksonAnnotations.texts(each, "names")) {
        add(element(subtype), another);
      }
    }
  }

  private Set<String> ids(TypeElement type, String id) {
    Set<String> ids = new LinkedHashSet<>();
    AnnotationMirror named = annotations.find(type, "JsonTypeName");
    String given = id.isEmpty() && named != null ? JacksonAnnotations.text(named, "value", "") : id;
    if (!given.isEmpty()) {
      ids.add(given);
    }
    return ids;
  }

  private static TypeElement element(TypeMirror type) {
    if (type.getKind() == TypeKind.ERROR || !(type instanceof DeclaredType declared)) {
      throw new MissingTypeException(type.toString());
    }
    return (TypeElement) declared.asElement();
  }
}
