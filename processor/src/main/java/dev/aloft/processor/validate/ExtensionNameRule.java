package dev.aloft.processor.validate;

import dev.aloft.processor.diagnostic.Diagnostics;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.discover.ExtensionDeclaration;
import java.util.HashMap;
import java.util.Map;

/** The extensions of a module have different names, over all rounds of a compilation. */
public final class ExtensionNameRule {
  private final Map<String, String> takenBy = new HashMap<>();

  /** No name is taken yet. */
  public ExtensionNameRule() {}

  /** Reports a name that another extension has; returns whether none has it. */
  public boolean accept(ExtensionDeclaration extension, Diagnostics diagnostics) {
    String type = extension.type().getSimpleName().toString();
    String other = takenBy.putIfAbsent(extension.name(), type);
    if (other != null) {
      diagnostics.report(
          Message.EXTENSION_NAME_TAKEN, extension.namePlace(), type, other, extension.name());
    }
    return other == null;
  }
}
