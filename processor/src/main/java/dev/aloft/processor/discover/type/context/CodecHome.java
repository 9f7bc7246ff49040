package dev.aloft.processor.discover.type.context;

import dev.aloft.processor.discover.type.source.CompiledHere;
import dev.aloft.processor.discover.type.source.TypeElements;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/** Decides in which package a type's codec goes, what it is called and who may use it. */
public final class CodecHome {
  private final CompiledHere compiledHere;
  private final Supplier<String> homePackage;

  /** Where types are imported, by name. */
  private final Map<String, String> preferred = new HashMap<>();

  public CodecHome(CompiledHere compiledHere, Supplier<String> homePackage) {
    this.compiledHere = compiledHere;
    this.homePackage = homePackage;
  }

  /** Puts a type's codec where it is imported; of several places, in the first by name. */
  public void prefer(String typeName, String packageName) {
    preferred.merge(
        typeName, packageName, (first, second) -> first.compareTo(second) <= 0 ? first : second);
  }

  /**
   * The type's own package if it is compiled here, else the package of a type argument, else the
   * package that imports it, else the module's home; the first from which the type and its
   * arguments can be named. Null if no package can.
   */
  public @Nullable String packageOf(DeclaredType type) {
    Set<TypeElement> mentioned = mentioned(type);
    Set<String> candidates = new LinkedHashSet<>();
    for (TypeElement element : mentioned) {
      if (compiledHere.contains(element)) {
        candidates.add(TypeElements.packageName(element));
      }
    }
    String imported = preferred.get(((TypeElement) type.asElement()).getQualifiedName().toString());
    if (imported != null) {
      candidates.add(imported);
    }
    candidates.add(homePackage());
    for (String candidate : candidates) {
      if (mentioned.stream().allMatch(each -> TypeElements.isAccessible(each, candidate))) {
        return candidate;
      }
    }
    return null;
  }

  /** The package for codecs of types of other modules. */
  public String homePackage() {
    return homePackage.get();
  }

  /**
   * For example {@code Outer_Nested_JsonCodec}, {@code Page_Order_JsonCodec}, in a view {@code
   * Order_SummaryView_JsonCodec}.
   *
   * @param local whether it is the codec of some properties only
   */
  public String simpleNameOf(DeclaredType type, boolean local, @Nullable TypeMirror view) {
    return simpleName(type)
        + (view == null ? "" : "_" + simpleName(view) + "View")
        + (local ? "_Local_JsonCodec" : "_JsonCodec");
  }

  /** Whether the type, its enclosing types and its type arguments are public. */
  public boolean isPublic(DeclaredType type) {
    return mentioned(type).stream().allMatch(TypeElements::isPublic);
  }

  private static String simpleName(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return simpleName(array.getComponentType()) + "Array";
    }
    if (type instanceof WildcardType wildcard && wildcard.getExtendsBound() != null) {
      return simpleName(wildcard.getExtendsBound());
    }
    if (type instanceof DeclaredType declared) {
      List<String> parts = new ArrayList<>();
      parts.addAll(TypeElements.simpleNames((TypeElement) declared.asElement()));
      declared.getTypeArguments().forEach(argument -> parts.add(simpleName(argument)));
      return String.join("_", parts);
    }
    return type.getKind().isPrimitive() ? type.getKind().name().toLowerCase(Locale.ROOT) : "Any";
  }

  /** The type and all types in its arguments. */
  public static Set<TypeElement> mentioned(TypeMirror type) {
    Set<TypeElement> mentioned = new LinkedHashSet<>();
    if (type instanceof ArrayType array) {
      return mentioned(array.getComponentType());
    }
    if (type instanceof WildcardType wildcard && wildcard.getExtendsBound() != null) {
      return mentioned(wildcard.getExtendsBound());
    }
    if (type instanceof DeclaredType declared) {
      mentioned.add((TypeElement) declared.asElement());
      mentioned.addAll(
          declared.getTypeArguments().stream()
              .flatMap(argument -> mentioned(argument).stream())
              .collect(Collectors.toCollection(LinkedHashSet::new)));
    }
    return mentioned;
  }
}
