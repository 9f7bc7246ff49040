package dev.aloft.processor.codec;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.*;
import java.util.*;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Values of any type of {@link RandomShapes}, built around codecs and Jackson, by reflection. */
final class RandomValues {
  private static final int DEEPEST = 5;
  private static final List<String> TEXTS =
      List.of("", "w", "x y", "null", "7", "1.5", "true", "é\"\\\n\u2028", "\uD83D\uDE00", " ");
  private static final List<String> LOCALES = List.of("", "de", "de-DE", "zh-Hans-CN", "es-419");
  private static final List<String> ZONES = List.of("Z", "+02:00", "Europe/Paris", "UTC");

  private final Random random;

  RandomValues(Random random) {
    this.random = random;
  }

  Object of(Type type) throws ReflectiveOperationException {
    return value(type, 0);
  }

  private Object nullable(Type type, int depth) throws ReflectiveOperationException {
    boolean never = type instanceof Class<?> c && c.isPrimitive();
    return !never && random.nextInt(7) == 0 ? null : value(type, depth);
  }

  private Object value(Type type, int depth) throws ReflectiveOperationException {
    if (type instanceof GenericArrayType array) {
      return array(array.getGenericComponentType(), depth);
    }
    if (type instanceof ParameterizedType parameterized) {
      return container(parameterized, depth);
    }
    Class<?> c = (Class<?>) type;
    if (c.isArray()) {
      return array(c.getComponentType(), depth);
    }
    Object scalar = scalar(c);
    if (scalar == null) {
      scalar = time(c);
    }
    return scalar == null ? object(c, depth) : scalar;
  }

  private Object array(Type component, int depth) throws ReflectiveOperationException {
    Object array = Array.newInstance(raw(component), size(depth));
    for (int i = 0; i < Array.getLength(array); i++) {
      Array.set(array, i, nullable(component, depth + 1));
    }
    return array;
  }

  private int size(int depth) {
    return depth >= DEEPEST ? 0 : random.nextInt(3);
  }

  private static Class<?> raw(Type type) {
    if (type instanceof ParameterizedType parameterized) {
      return (Class<?>) parameterized.getRawType();
    }
    return (Class<?>) type;
  }

  @SuppressWarnings("JdkObsolete") // some shapes ask for LinkedList
  private Object container(ParameterizedType type, int depth) throws ReflectiveOperationException {
    Class<?> raw = (Class<?>) type.getRawType();
    Type[] arguments = type.getActualTypeArguments();
    if (raw == Optional.class) {
      return random.nextInt(3) == 0
          ? Optional.empty()
          : Optional.of(value(arguments[0], depth + 1));
    }
    if (Map.class.isAssignableFrom(raw)) {
      Map<Object, Object> map = new LinkedHashMap<>();
      for (int i = size(depth); i > 0; i--) {
        map.put(value(arguments[0], depth + 1), nullable(arguments[1], depth + 1));
      }
      return map;
    }
    boolean sorted = SortedSet.class.isAssignableFrom(raw) || raw == ArrayDeque.class;
    Collection<Object> elements =
        raw == ArrayDeque.class
            ? new ArrayDeque<>()
            : sorted
                ? new TreeSet<>()
                : raw == Set.class || raw == LinkedHashSet.class
                    ? new LinkedHashSet<>()
                    : raw == Queue.class || raw == Deque.class || raw == LinkedList.class
                        ? new LinkedList<>()
                        : raw == CopyOnWriteArrayList.class
                            ? new CopyOnWriteArrayList<>()
                            : new ArrayList<>();
    for (int i = size(depth); i > 0; i--) {
      elements.add(sorted ? value(arguments[0], depth + 1) : nullable(arguments[0], depth + 1));
    }
    return elements;
  }

  private Object object(Class<?> c, int depth) throws ReflectiveOperationException {
    if (c.isEnum()) {
      return c.getEnumConstants()[random.nextInt(c.getEnumConstants().length)];
    }
    if (c.isSealed()) {
      Class<?>[] subtypes = c.getPermittedSubclasses();
      return object(subtypes[random.nextInt(subtypes.length)], depth);
    }
    Constructor<?> constructor =
        Arrays.stream(c.getDeclaredConstructors())
            .max(Comparator.comparingInt(Constructor::getParameterCount))
            .orElseThrow();
    constructor.setAccessible(true);
    Type[] types = constructor.getGenericParameterTypes();
    Object[] arguments = new Object[types.length];
    for (int i = 0; i < types.length; i++) {
      arguments[i] = depth >= DEEPEST ? least(types[i]) : nullable(types[i], depth + 1);
    }
    Object object = constructor.newInstance(arguments);
    for (Field field : c.isRecord() ? List.<Field>of() : fields(c)) {
      if (!Modifier.isStatic(field.getModifiers()) && !Modifier.isFinal(field.getModifiers())) {
        field.setAccessible(true);
        Type type = resolved(field.getGenericType(), c);
        field.set(object, depth >= DEEPEST ? least(type) : nullable(type, depth + 1));
      }
    }
    return object;
  }

  /** What a superclass leaves open, the class says. */
  private static Type resolved(Type type, Class<?> c) {
    Type superclass = c.getGenericSuperclass();
    return type instanceof TypeVariable && superclass instanceof ParameterizedType generic
        ? generic.getActualTypeArguments()[0]
        : type;
  }

  private static List<Field> fields(Class<?> c) {
    List<Field> fields = new ArrayList<>();
    for (Class<?> at = c; at != Object.class; at = at.getSuperclass()) {
      fields.addAll(0, List.of(at.getDeclaredFields()));
    }
    return fields;
  }

  /** What ends the recursion of types that mention each other. */
  private Object least(Type type) throws ReflectiveOperationException {
    return type instanceof Class<?> c && c.isPrimitive() ? scalar(c) : null;
  }

  @SuppressWarnings("JavaUtilDate") // Users bring it.
  private Object scalar(Class<?> c) {
    return switch (c.getName()) {
      case "int", "java.lang.Integer" -> random.nextInt(3) == 0 ? 0 : random.nextInt();
      case "long", "java.lang.Long" -> random.nextInt(3) == 0 ? 0L : random.nextLong();
      case "boolean", "java.lang.Boolean" -> random.nextBoolean();
      case "char", "java.lang.Character" ->
          (char) (random.nextInt(3) == 0 ? 0 : random.nextInt(0xd800));
      case "byte", "java.lang.Byte" -> (byte) random.nextInt();
      case "short", "java.lang.Short" -> (short) random.nextInt();
      case "float", "java.lang.Float" -> (float) real();
      case "double", "java.lang.Double" -> real();
      case "java.lang.String" -> pick(TEXTS);
      case "java.math.BigDecimal" ->
          new BigDecimal(new BigInteger(random.nextInt(90), random), random.nextInt(40) - 20);
      case "java.math.BigInteger" -> new BigInteger(random.nextInt(200), random).negate();
      case "java.util.UUID" ->
          new UUID(
              random.nextInt(3) == 0 ? 0 : random.nextLong(),
              random.nextInt(3) == 0 ? 0 : random.nextLong());
      case "java.util.Locale" ->
          pick(LOCALES).isEmpty()
              ? Locale.ROOT
              : Locale.forLanguageTag(pick(LOCALES.subList(1, 5)));
      case "java.net.URI" -> URI.create(pick(List.of("", "a/b", "http://x/y?z#w")));
      case "java.util.Date" ->
          new Date(random.nextInt(3) == 0 ? 0 : random.nextLong() >> random.nextInt(40));
      case "java.lang.Number" ->
          pick(List.<Number>of(0, -7, 1.5, 12345678901L, BigInteger.TEN.pow(30)));
      case "java.lang.CharSequence" -> pick(TEXTS);
      case "java.util.Currency" -> Currency.getInstance(pick(List.of("EUR", "JPY")));
      case "java.util.OptionalInt" ->
          random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(random.nextInt());
      case "java.util.OptionalLong" ->
          random.nextBoolean() ? OptionalLong.empty() : OptionalLong.of(random.nextLong());
      case "java.util.OptionalDouble" ->
          random.nextBoolean() ? OptionalDouble.empty() : OptionalDouble.of(real());
      case "java.lang.Object" ->
          random.nextBoolean()
              ? pick(TEXTS)
              : random.nextBoolean()
                  ? List.of(1, "x", true)
                  : new LinkedHashMap<>(Map.of("k", 2.5));
      case "tools.jackson.databind.JsonNode" -> tree();
      default -> null;
    };
  }

  private JsonNode tree() {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    return switch (random.nextInt(5)) {
      case 0 -> nodes.objectNode().put("a", random.nextInt()).putNull("b");
      case 1 -> nodes.arrayNode().add("x").add(1.5);
      case 2 -> nodes.stringNode(pick(TEXTS));
      case 3 -> nodes.objectNode();
      default -> nodes.booleanNode(true);
    };
  }

  private double real() {
    return switch (random.nextInt(8)) {
      case 0 -> 0;
      case 1 -> -0.0;
      case 2 -> Double.NaN;
      case 3 -> Double.NEGATIVE_INFINITY;
      case 4 -> random.nextInt(1000);
      default -> random.nextGaussian() * Math.pow(10, random.nextInt(60) - 30);
    };
  }

  private Object time(Class<?> c) {
    LocalDateTime some =
        LocalDateTime.of(
            1900 + random.nextInt(200),
            1 + random.nextInt(12),
            1 + random.nextInt(28),
            random.nextInt(24),
            random.nextInt(60),
            random.nextBoolean() ? 0 : random.nextInt(60),
            random.nextBoolean() ? 0 : random.nextInt(1_000_000_000));
    ZoneId zone = ZoneId.of(pick(ZONES));
    return switch (c.getName()) {
      case "java.time.Instant" -> some.toInstant(ZoneOffset.UTC);
      case "java.time.LocalDate" -> some.toLocalDate();
      case "java.time.LocalTime" -> some.toLocalTime();
      case "java.time.LocalDateTime" -> some;
      case "java.time.OffsetDateTime" -> some.atZone(zone).toOffsetDateTime();
      case "java.time.ZonedDateTime" -> some.atZone(zone);
      case "java.time.Duration" ->
          Duration.ofSeconds(random.nextInt(), random.nextBoolean() ? 0 : random.nextInt());
      case "java.time.Period" ->
          Period.of(random.nextInt(9), random.nextInt(9) - 4, random.nextInt(40));
      case "java.time.Year" -> Year.of(random.nextInt(3000));
      case "java.time.YearMonth" -> YearMonth.from(some);
      case "java.time.MonthDay" -> MonthDay.from(some);
      case "java.time.ZoneId" -> zone;
      default -> null;
    };
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
