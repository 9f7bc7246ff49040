package dev.aloft.processor.generate.function;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.Locale;

/** A type as prose writes it: {@code List<Order>}, without packages. */
final class SimpleName {
  private SimpleName() {}

  static String of(TypeName type) {
    return type.toString().replaceAll("\\b(?:[a-z_][\\w]*\\.)+(?=[A-Z])", "");
  }

  /** A variable's name for an object of a class: {@code orderStore}. */
  static String ofVariable(ClassName type) {
    String simple = type.simpleName();
    return simple.substring(0, 1).toLowerCase(Locale.ROOT) + simple.substring(1);
  }
}
