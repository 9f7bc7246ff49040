package dev.aloft.processor.validate;

import dev.aloft.processor.diagnostic.Diagnostics;
import dev.aloft.processor.discover.FunctionDeclaration;

/** One rule about a declared function. Reports what breaks it; never changes or generates. */
public interface FunctionRule {
  /** Checks one function. */
  void check(FunctionDeclaration function, Diagnostics diagnostics);
}
