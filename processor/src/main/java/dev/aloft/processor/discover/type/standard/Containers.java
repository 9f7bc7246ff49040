package dev.aloft.processor.discover.type.standard;

import com.palantir.javapoet.ClassName;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The collections and maps of the JDK, and the class that a read builds for each. */
public final class Containers {
  private static final Map<String, String> SEQUENCES =
      Map.ofEntries(
          Map.entry("java.util.Collection", "ArrayList"),
          Map.entry("java.util.List", "ArrayList"),
          Map.entry("java.util.ArrayList", "ArrayList"),
          Map.entry("java.util.LinkedList", "LinkedList"),
          Map.entry("java.util.Set", "LinkedHashSet"),
          Map.entry("java.util.HashSet", "HashSet"),
          Map.entry("java.util.LinkedHashSet", "LinkedHashSet"),
          Map.entry("java.util.SortedSet", "TreeSet"),
          Map.entry("java.util.NavigableSet", "TreeSet"),
          Map.entry("java.util.TreeSet", "TreeSet"),
          Map.entry("java.util.EnumSet", "EnumSet"),
          Map.entry("java.util.Queue", "LinkedList"),
          Map.entry("java.util.Deque", "LinkedList"),
          Map.entry("java.util.ArrayDeque", "ArrayDeque"),
          Map.entry("java.lang.Iterable", "ArrayList"),
          Map.entry("java.util.Vector", "Vector"),
          Map.entry("java.util.PriorityQueue", "PriorityQueue"),
          Map.entry("java.util.concurrent.CopyOnWriteArrayList", "concurrent.CopyOnWriteArrayList"),
          Map.entry("java.util.concurrent.CopyOnWriteArraySet", "concurrent.CopyOnWriteArraySet"),
          Map.entry(
              "java.util.concurrent.ConcurrentLinkedQueue", "concurrent.ConcurrentLinkedQueue"),
          Map.entry(
              "java.util.concurrent.ConcurrentLinkedDeque", "concurrent.ConcurrentLinkedDeque"),
          Map.entry("java.util.concurrent.LinkedBlockingQueue", "concurrent.LinkedBlockingQueue"),
          Map.entry("java.util.concurrent.LinkedBlockingDeque", "concurrent.LinkedBlockingDeque"),
          Map.entry(
              "java.util.concurrent.ConcurrentSkipListSet", "concurrent.ConcurrentSkipListSet"));

  private static final Map<String, String> MAPS =
      Map.ofEntries(
          Map.entry("java.util.Map", "LinkedHashMap"),
          Map.entry("java.util.HashMap", "HashMap"),
          Map.entry("java.util.LinkedHashMap", "LinkedHashMap"),
          Map.entry("java.util.SortedMap", "TreeMap"),
          Map.entry("java.util.NavigableMap", "TreeMap"),
          Map.entry("java.util.TreeMap", "TreeMap"),
          Map.entry("java.util.EnumMap", "EnumMap"),
          Map.entry("java.util.Hashtable", "Hashtable"),
          Map.entry(
              "java.util.concurrent.ConcurrentNavigableMap", "concurrent.ConcurrentSkipListMap"),
          Map.entry(
              "java.util.concurrent.ConcurrentSkipListMap", "concurrent.ConcurrentSkipListMap"),
          Map.entry("java.util.concurrent.ConcurrentMap", "concurrent.ConcurrentHashMap"),
          Map.entry("java.util.concurrent.ConcurrentHashMap", "concurrent.ConcurrentHashMap"));

  private static final Map<String, String> OPTIONALS =
      Map.of(
          "java.util.Optional", "",
          "java.util.OptionalInt", "INT",
          "java.util.OptionalLong", "LONG",
          "java.util.OptionalDouble", "DOUBLE");

  private static final Set<String> SORTED =
      Set.of(
          "TreeSet", "TreeMap", "PriorityQueue", "ConcurrentSkipListSet", "ConcurrentSkipListMap");

  /**
   * What an optional holds: the kind of a primitive, or empty for any object; null if the type is
   * not an optional.
   */
  public static @Nullable String optional(String name) {
    return OPTIONALS.get(name);
  }

  /** What throws on a null element or value. */
  private static final Set<String> WITHOUT_NULL =
      Set.of(
          "TreeSet",
          "EnumSet",
          "ArrayDeque",
          "PriorityQueue",
          "ConcurrentLinkedQueue",
          "ConcurrentLinkedDeque",
          "LinkedBlockingQueue",
          "LinkedBlockingDeque",
          "ConcurrentSkipListSet",
          "ConcurrentSkipListMap",
          "Hashtable",
          "ConcurrentHashMap");

  private Containers() {}

  /** Whether it is a sequence, a map or an optional. */
  public static boolean isContainer(String name) {
    return SEQUENCES.containsKey(name) || MAPS.containsKey(name) || OPTIONALS.containsKey(name);
  }

  /** The class built for a sequence type; null for any other type. */
  public static @Nullable ClassName sequence(String qualifiedName, boolean ofEnums) {
    boolean enumSet = ofEnums && qualifiedName.equals("java.util.Set");
    return className(enumSet ? "EnumSet" : SEQUENCES.get(qualifiedName));
  }

  /** The class built for a map type; null for any other type. */
  public static @Nullable ClassName map(String qualifiedName, boolean ofEnums) {
    boolean enumMap = ofEnums && qualifiedName.equals("java.util.Map");
    return className(enumMap ? "EnumMap" : MAPS.get(qualifiedName));
  }

  /** Whether elements or keys need a natural order. */
  public static boolean isSorted(ClassName implementation) {
    return SORTED.contains(implementation.simpleName());
  }

  /** Whether elements or values may be null, as far as the class goes. */
  public static boolean takesNull(ClassName implementation) {
    return !WITHOUT_NULL.contains(implementation.simpleName());
  }

  private static @Nullable ClassName className(@Nullable String afterJavaUtil) {
    return afterJavaUtil == null ? null : ClassName.bestGuess("java.util." + afterJavaUtil);
  }
}
