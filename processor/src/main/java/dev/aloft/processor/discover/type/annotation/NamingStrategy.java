package dev.aloft.processor.discover.type.annotation;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The built-in strategies of {@code PropertyNamingStrategies}, by the names of their classes. */
public final class NamingStrategy {
  private static final Map<String, NamingStrategy> BUILT_IN =
      Map.of(
          "LowerCamelCaseStrategy", new NamingStrategy(Style.AS_IS),
          "UpperCamelCaseStrategy", new NamingStrategy(Style.UPPER_CAMEL),
          "SnakeCaseStrategy", new NamingStrategy(Style.SNAKE),
          "UpperSnakeCaseStrategy", new NamingStrategy(Style.UPPER_SNAKE),
          "LowerCaseStrategy", new NamingStrategy(Style.LOWER),
          "KebabCaseStrategy", new NamingStrategy(Style.KEBAB),
          "LowerDotCaseStrategy", new NamingStrategy(Style.DOT));

  private enum Style {
    AS_IS,
    UPPER_CAMEL,
    SNAKE,
    UPPER_SNAKE,
    LOWER,
    KEBAB,
    DOT
  }

  private final Style style;

  private NamingStrategy(Style style) {
    this.style = style;
  }

  /** The strategy of that class, in either of Jackson's databind packages; null for others. */
  public static @Nullable NamingStrategy of(String qualifiedName) {
    String simpleName = qualifiedName.substring(qualifiedName.lastIndexOf('.') + 1);
    return qualifiedName.contains("jackson.databind.PropertyNamingStrategies.")
        ? BUILT_IN.get(simpleName)
        : null;
  }

  public String apply(String name) {
    return switch (style) {
      case AS_IS -> name;
      case UPPER_CAMEL -> Character.toUpperCase(name.charAt(0)) + name.substring(1);
      case SNAKE -> snake(name);
      case UPPER_SNAKE -> snake(name).toUpperCase(Locale.ROOT);
      case LOWER -> name.toLowerCase(Locale.ROOT);
      case KEBAB -> separated(name, '-');
      case DOT -> separated(name, '.');
    };
  }

  private static String snake(String name) {
    StringBuilder snake = new StringBuilder();
    boolean wasUpper = false;
    for (int i = name.charAt(0) == '_' ? 1 : 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean isUpper = Character.isUpperCase(c);
      if (isUpper && !wasUpper && !snake.isEmpty() && snake.charAt(snake.length() - 1) != '_') {
        snake.append('_');
      }
      wasUpper = isUpper;
      snake.append(isUpper ? Character.toLowerCase(c) : c);
    }
    return snake.isEmpty() ? name : snake.toString();
  }

  private static String separated(String name, char separator) {
    StringBuilder separated = new StringBuilder();
    int upper = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      char lower = Character.toLowerCase(c);
      if (lower == c) {
        // The last capital of an acronym starts the next word.
        if (upper > 1) {
          separated.insert(separated.length() - 1, separator);
        }
        upper = 0;
      } else {
        if (upper == 0 && i > 0) {
          separated.append(separator);
        }
        upper++;
      }
      separated.append(lower);
    }
    return separated.toString();
  }
}
