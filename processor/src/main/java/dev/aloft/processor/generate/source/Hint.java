package dev.aloft.processor.generate.source;

import com.palantir.javapoet.NameAllocator;
import java.util.Locale;

/** Names made from the path that messages show: {@code Order.lines[]}. */
public final class Hint {
  private Hint() {}

  /** A variable's name: {@code linesElement}. */
  public static String simpleName(String hint) {
    String last = hint.substring(hint.lastIndexOf('.') + 1);
    String words = last.replace("[]", "Element").replace("{}", "Value");
    return NameAllocator.toJavaIdentifier(words);
  }

  /** A method's name: {@code readLinesElement}. */
  public static String methodName(String verb, String hint) {
    String name = simpleName(hint);
    return verb + Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  /** A constant's name: {@code UNIT_PRICE} for {@code unitPrice}. */
  public static String constantName(String name) {
    String words =
        NameAllocator.toJavaIdentifier(name)
            .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
            .replaceAll("([A-Z])([A-Z][a-z])", "$1_$2");
    return words.toUpperCase(Locale.ROOT);
  }
}
