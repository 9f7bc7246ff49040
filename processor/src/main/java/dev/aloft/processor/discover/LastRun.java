package dev.aloft.processor.discover;

import dev.aloft.processor.diagnostic.Diagnostics;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Place;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.tools.StandardLocation;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What the last run left in the class output. Files made from all functions can only be written
 * with all of them at hand, and in source: a class file has lost names, annotations and the order
 * of JSON properties. So a partial compilation is refused, not patched together.
 *
 * @param filer the compiler's
 * @param path of {@code functions.json} in the class output
 */
public record LastRun(Filer filer, String path) {
  /** The member of {@code functions.json} that names the types it was made from. */
  public static final String SOURCES = "sources";

  /**
   * Reports a compilation that has some of the last run's types, and lacks others that still exist.
   *
   * @param rootElements those of the first round
   * @param annotated what this compilation would add, even if the last run did not have it
   * @return whether it has all of them, or none
   */
  public boolean isWhole(
      Collection<? extends Element> rootElements,
      List<? extends Element> annotated,
      Diagnostics diagnostics) {
    Map<String, Element> here = new TreeMap<>();
    for (Element element : rootElements) {
      if (element instanceof TypeElement type) {
        here.put(type.getQualifiedName().toString(), type);
      }
    }
    Set<String> lacking = sources();
    Element touched = annotated.isEmpty() ? null : annotated.get(0);
    for (String source : List.copyOf(lacking)) {
      if (here.containsKey(source)) {
        lacking.remove(source);
        touched = touched == null ? here.get(source) : touched;
      }
    }
    if (touched == null) {
      return true;
    }
    lacking.removeIf(source -> !exists(source));
    if (!lacking.isEmpty()) {
      diagnostics.report(
          Message.PARTIAL_COMPILATION,
          Place.of(touched),
          typeOf(touched).getSimpleName(),
          String.join(", ", lacking.stream().limit(5).toList()) + (lacking.size() > 5 ? "…" : ""));
    }
    return lacking.isEmpty();
  }

  private static Element typeOf(Element element) {
    Element around = element.getEnclosingElement();
    return element instanceof ExecutableElement && around != null ? around : element;
  }

  private Set<String> sources() {
    Set<String> sources = new TreeSet<>();
    try (InputStream in =
            filer.getResource(StandardLocation.CLASS_OUTPUT, "", path).openInputStream();
        JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), in)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        boolean isWanted = json.currentName().equals(SOURCES);
        json.nextToken();
        if (!isWanted) {
          json.skipChildren();
          continue;
        }
        while (json.nextToken() == JsonToken.VALUE_STRING) {
          sources.add(json.getString());
        }
      }
    } catch (IOException | JacksonException | IllegalArgumentException none) {
      // There was no last run, or its output is not ours: this one starts afresh.
      return new TreeSet<>();
    }
    return sources;
  }

  /** Whether the class output has the type; false if it was deleted or renamed. */
  private boolean exists(String typeName) {
    int dot = typeName.lastIndexOf('.');
    String packageName = dot < 0 ? "" : typeName.substring(0, dot);
    String file = typeName.substring(dot + 1) + ".class";
    try (InputStream in =
        filer.getResource(StandardLocation.CLASS_OUTPUT, packageName, file).openInputStream()) {
      return in.read() >= 0;
    } catch (IOException | IllegalArgumentException none) {
      return false;
    }
  }
}
