package dev.aloft.processor.validate;

import com.palantir.javapoet.ClassName;
import dev.aloft.processor.diagnostic.Diagnostics;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Place;
import dev.aloft.processor.discover.FunctionDeclaration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * The classes of a module and the classes that will be generated into it. Names that differ in case
 * only are the same: many file systems have one file for both, and the later one would win.
 */
public final class GeneratedNames {
  /**
   * What will be generated.
   *
   * @param by what it is generated for; the same may claim a name again
   * @param description what messages call that
   * @param owner the class that a message points at, by name: elements do not outlive their round
   */
  private record Claim(String by, String description, String owner) {}

  private final Elements elements;

  /** The user's types, by their names in lower case. */
  private final Map<String, String> sources = new HashMap<>();

  private final Map<String, Claim> claims = new HashMap<>();

  /**
   * @param elements the compiler's
   */
  public GeneratedNames(Elements elements) {
    this.elements = elements;
  }

  /** Takes in the root elements of the first round: the user's own types. */
  public void addSources(Collection<? extends Element> rootElements) {
    for (Element element : rootElements) {
      if (element instanceof TypeElement type) {
        String name = type.getQualifiedName().toString();
        sources.put(lower(name), name);
      }
    }
  }

  /** Claims a class for a function, or reports what already has the name. */
  boolean claim(
      ClassName name, FunctionDeclaration function, Place place, Diagnostics diagnostics) {
    String owner = function.owner().getQualifiedName().toString();
    String description =
        function
            .method()
            .map(method -> function.owner().getSimpleName() + "." + method)
            .orElse(function.label());
    return claim(name, new Claim(function.key(), description, owner), place, diagnostics);
  }

  /** The same for the Dagger component of a function's class. */
  void claimComponent(ClassName name, FunctionDeclaration function, Diagnostics diagnostics) {
    String owner = function.owner().getQualifiedName().toString();
    String description = "the Dagger component of " + function.owner().getSimpleName();
    claim(name, new Claim(owner, description, owner), Place.of(function.owner()), diagnostics);
  }

  /**
   * The same for a class that all functions of a package share.
   *
   * @param description what messages call it
   */
  void claimShared(
      ClassName name, String description, FunctionDeclaration function, Diagnostics diagnostics) {
    String owner = function.owner().getQualifiedName().toString();
    Claim claim = new Claim(name.canonicalName(), description, owner);
    claim(name, claim, Place.of(function.owner()), diagnostics);
  }

  /** The same for the main class of all functions, before any of them has a name. */
  public void claimCombined(ClassName name, Diagnostics diagnostics) {
    checkSource(name, "the main class of all functions", diagnostics);
    claims.putIfAbsent(
        lower(name.canonicalName()), new Claim("all", "the main class of all functions", ""));
  }

  /** The same for a codec, when all functions have their names. */
  public void checkCodec(ClassName name, String typeName, Diagnostics diagnostics) {
    String description = "the codec of " + typeName;
    Claim before = claims.get(lower(name.canonicalName()));
    TypeElement owner = before == null ? null : elements.getTypeElement(before.owner());
    if (before == null || owner == null) {
      checkSource(name, description, diagnostics);
    } else {
      diagnostics.report(
          Message.NAME_CLASH,
          Place.of(owner),
          before.description(),
          description,
          name.canonicalName());
    }
  }

  private boolean claim(ClassName name, Claim claim, Place place, Diagnostics diagnostics) {
    String key = lower(name.canonicalName());
    String source = sources.get(key);
    if (source != null) {
      diagnostics.report(
          Message.NAME_TAKEN, place, claim.description(), name.canonicalName(), source);
      return false;
    }
    Claim before = claims.putIfAbsent(key, claim);
    if (before != null && !before.by().equals(claim.by())) {
      diagnostics.report(
          Message.NAME_CLASH,
          place,
          before.description(),
          claim.description(),
          name.canonicalName());
      return false;
    }
    return true;
  }

  private void checkSource(ClassName name, String description, Diagnostics diagnostics) {
    String source = sources.get(lower(name.canonicalName()));
    if (source == null) {
      return;
    }
    TypeElement type = elements.getTypeElement(source);
    if (type != null) {
      diagnostics.report(
          Message.NAME_TAKEN, Place.of(type), description, name.canonicalName(), source);
    }
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
