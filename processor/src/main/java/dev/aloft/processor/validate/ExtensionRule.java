package dev.aloft.processor.validate;

import dev.aloft.processor.diagnostic.Diagnostics;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Place;
import dev.aloft.processor.discover.ExtensionDeclaration;
import dev.aloft.processor.discover.KnownTypes;
import java.util.regex.Pattern;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/**
 * An extension can be built, listens to something, and has a name that can be a file's.
 *
 * @param known distinguishes exceptions from other Throwables
 */
public record ExtensionRule(KnownTypes known) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,127}");

  /** Reports what is wrong; returns whether nothing is. */
  public boolean accept(ExtensionDeclaration extension, Diagnostics diagnostics) {
    int before = diagnostics.errors();
    Place place = Place.of(extension.type());
    String type = extension.type().getSimpleName().toString();
    if (!BuildableOwnerRule.isBuildable(extension.type())
        || !extension.type().getTypeParameters().isEmpty()
        || extension.constructor().isEmpty()) {
      diagnostics.report(Message.EXTENSION_NOT_BUILDABLE, place, type);
    }
    extension.constructor().ifPresent(constructor -> checkThrown(constructor, type, diagnostics));
    if (!extension.listens()) {
      diagnostics.report(Message.EXTENSION_WITHOUT_LISTENER, place, type);
    }
    if (!NAME.matcher(extension.name()).matches()) {
      diagnostics.report(Message.EXTENSION_NAME, extension.namePlace(), extension.name());
    }
    return diagnostics.errors() == before;
  }

  private void checkThrown(ExecutableElement constructor, String type, Diagnostics diagnostics) {
    for (TypeMirror thrown : constructor.getThrownTypes()) {
      if (!known.canBeRethrown(thrown)) {
        diagnostics.report(
            Message.THROWS_TOO_MUCH,
            Place.of(constructor),
            "The constructor of the extension " + type,
            KnownTypes.simpleName(thrown));
      }
    }
  }
}
