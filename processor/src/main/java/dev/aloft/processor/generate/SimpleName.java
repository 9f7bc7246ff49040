package dev.aloft.processor.generate;

import com.palantir.javapoet.TypeName;

/** A type as prose writes it: {@code List<Order>}, without packages. */
final class SimpleName {
  private SimpleName() {}

  static String of(TypeName type) {
    return type.toString().replaceAll("\\b(?:[a-z_][\\w]*\\.)+(?=[A-Z])", "");
  }
}
