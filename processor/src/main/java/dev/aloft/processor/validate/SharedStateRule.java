package dev.aloft.processor.validate;

import dev.aloft.processor.diagnostic.Diagnostics;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Place;
import dev.aloft.processor.discover.FunctionDeclaration;
import dev.aloft.processor.discover.type.source.TypeElements;
import dev.aloft.provider.descriptor.ProviderDescriptor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * What invocations share is thread-safe where several run at once. Sees a field that can be
 * assigned, and one of a class of the JDK that is known not to be thread-safe.
 *
 * @param providers those on the processor's path
 */
public record SharedStateRule(List<ProviderDescriptor> providers) implements FunctionRule {
  private static final String CONCURRENT_COLLECTION =
      "Use a collection of java.util.concurrent, or an immutable one";
  private static final String LOCAL = "Make a new one for each use";

  /** What to use instead of classes that even a final field shares unsafely. */
  private static final Map<String, String> UNSAFE =
      Map.ofEntries(
          Map.entry("java.util.ArrayList", CONCURRENT_COLLECTION),
          Map.entry("java.util.LinkedList", CONCURRENT_COLLECTION),
          Map.entry("java.util.ArrayDeque", CONCURRENT_COLLECTION),
          Map.entry("java.util.PriorityQueue", CONCURRENT_COLLECTION),
          Map.entry("java.util.HashMap", CONCURRENT_COLLECTION),
          Map.entry("java.util.LinkedHashMap", CONCURRENT_COLLECTION),
          Map.entry("java.util.TreeMap", CONCURRENT_COLLECTION),
          Map.entry("java.util.WeakHashMap", CONCURRENT_COLLECTION),
          Map.entry("java.util.IdentityHashMap", CONCURRENT_COLLECTION),
          Map.entry("java.util.EnumMap", CONCURRENT_COLLECTION),
          Map.entry("java.util.HashSet", CONCURRENT_COLLECTION),
          Map.entry("java.util.LinkedHashSet", CONCURRENT_COLLECTION),
          Map.entry("java.util.TreeSet", CONCURRENT_COLLECTION),
          Map.entry("java.util.BitSet", LOCAL),
          Map.entry("java.lang.StringBuilder", LOCAL),
          Map.entry("java.util.StringJoiner", LOCAL),
          Map.entry("java.util.Calendar", "Use java.time"),
          Map.entry("java.util.GregorianCalendar", "Use java.time"),
          Map.entry("java.text.DateFormat", "Use a java.time.format.DateTimeFormatter"),
          Map.entry("java.text.SimpleDateFormat", "Use a java.time.format.DateTimeFormatter"),
          Map.entry("java.text.NumberFormat", LOCAL),
          Map.entry("java.text.DecimalFormat", LOCAL),
          Map.entry("java.text.MessageFormat", LOCAL),
          Map.entry("java.util.regex.Matcher", "Keep the Pattern, and make a new Matcher"),
          Map.entry("java.util.Scanner", LOCAL),
          Map.entry("java.security.MessageDigest", LOCAL),
          Map.entry("java.security.Signature", LOCAL),
          Map.entry("javax.crypto.Cipher", LOCAL),
          Map.entry("javax.crypto.Mac", LOCAL),
          Map.entry("java.nio.ByteBuffer", LOCAL));

  @Override
  public void check(FunctionDeclaration function, Diagnostics diagnostics) {
    String clouds =
        providers.stream()
            .filter(ProviderDescriptor::isConcurrent)
            .map(ProviderDescriptor::displayName)
            .collect(Collectors.joining(", "));
    if (function.settings().concurrency() == 1 || clouds.isEmpty() || isSynchronized(function)) {
      return;
    }
    for (VariableElement field : shared(function)) {
      String unsafe = unsafe(field);
      if (isAssigned(field)) {
        warn(diagnostics, function, field, "can be assigned", clouds, "Make " + field + " final");
      } else if (unsafe != null) {
        warn(diagnostics, function, field, "is not thread-safe", clouds, unsafe);
      }
    }
  }

  private static boolean isSynchronized(FunctionDeclaration function) {
    return function
        .method()
        .filter(method -> method.getModifiers().contains(Modifier.SYNCHRONIZED))
        .isPresent();
  }

  private static void warn(
      Diagnostics diagnostics,
      FunctionDeclaration function,
      VariableElement field,
      String problem,
      String clouds,
      String fix) {
    TypeElement owner = function.owner();
    diagnostics.warn(
        Message.STATE_SHARED,
        Place.of(field),
        TypeElements.declaring(field).getSimpleName() + "." + field.getSimpleName(),
        problem,
        clouds,
        owner.getSimpleName(),
        fix);
  }

  /** Of the class and of superclasses in its package, which its author can change. */
  private static List<VariableElement> shared(FunctionDeclaration function) {
    List<VariableElement> fields = new ArrayList<>();
    String home = TypeElements.packageName(function.owner());
    TypeElement at = function.owner();
    while (at != null && TypeElements.packageName(at).equals(home)) {
      for (VariableElement field : ElementFilter.fieldsIn(at.getEnclosedElements())) {
        boolean reached = !function.isStatic() || field.getModifiers().contains(Modifier.STATIC);
        if (reached && !Suppression.covers(field)) {
          fields.add(field);
        }
      }
      at =
          at.getSuperclass() instanceof DeclaredType superclass
              ? (TypeElement) superclass.asElement()
              : null;
    }
    return fields;
  }

  /** A volatile field is meant to be shared; one that is injected is assigned once. */
  private static boolean isAssigned(VariableElement field) {
    return !field.getModifiers().contains(Modifier.FINAL)
        && !field.getModifiers().contains(Modifier.VOLATILE)
        && field.getAnnotationMirrors().stream()
            .noneMatch(
                each ->
                    each.getAnnotationType().asElement().getSimpleName().contentEquals("Inject"));
  }

  private static @Nullable String unsafe(VariableElement field) {
    return field.asType() instanceof DeclaredType declared
        ? UNSAFE.get(((TypeElement) declared.asElement()).getQualifiedName().toString())
        : null;
  }
}
