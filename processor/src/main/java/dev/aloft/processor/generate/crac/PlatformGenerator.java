package dev.aloft.processor.generate.crac;

import com.palantir.javapoet.ClassName;
import dev.aloft.processor.generate.source.Template;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Writes the classes that {@code org.crac} looks for in a package, by these names and by
 * reflection, to find what takes snapshots ({@code Core.Compat} of org.crac 1.5.0). Only modules
 * that have that library get them.
 *
 * @param template makes them of texts
 * @param elements the compiler's
 */
public record PlatformGenerator(Template template, Elements elements) {
  private static final String CORE = "Core";

  private static final List<String> CLASSES =
      List.of(CORE, "Context", "Resource", "CheckpointException", "RestoreException");

  /**
   * The class with the hooks of what is registered; null without the library.
   *
   * @param packageName where the functions' main class goes
   */
  public @Nullable ClassName platform(String packageName) {
    return elements.getTypeElement("org.crac.Core") == null ? null : name(packageName, CORE);
  }

  /** The sources of the classes; none without the library. */
  public Map<ClassName, String> generate(String packageName) {
    Map<ClassName, String> sources = new LinkedHashMap<>();
    if (platform(packageName) != null) {
      for (String each : CLASSES) {
        ClassName name = name(packageName, each);
        sources.put(name, template.source(name, PlatformGenerator.class));
      }
    }
    return sources;
  }

  /** In a package of their own, as their names are common ones. */
  private static ClassName name(String packageName, String simpleName) {
    String parent = packageName.isEmpty() ? "" : packageName + ".";
    return ClassName.get(parent + "functions_crac", simpleName);
  }
}
