package dev.aloft.processor.generate.resource;

import com.palantir.javapoet.ClassName;
import dev.aloft.processor.discover.LastRun;
import dev.aloft.processor.model.ExtensionModel;
import java.io.StringWriter;
import java.util.Collection;
import java.util.TreeSet;
import tools.jackson.core.JsonGenerator;

/** Writes {@code META-INF/aloft/extensions.json}: all that packaging reads of extensions. */
public final class ExtensionsFile {
  /** The file's path in the class output. */
  public static final String PATH = "META-INF/aloft/extensions.json";

  private static final int VERSION = 1;

  /**
   * The text of the file.
   *
   * @param extensions in the order of their names
   */
  public String generate(Collection<ExtensionModel> extensions) {
    StringWriter text = new StringWriter();
    TreeSet<String> sources = new TreeSet<>();
    try (JsonGenerator json = PrettyJson.to(text)) {
      json.writeStartObject();
      json.writeNumberProperty("version", VERSION);
      json.writeArrayPropertyStart("extensions");
      for (ExtensionModel extension : extensions) {
        ClassName owner = extension.owner();
        json.writeStartObject();
        json.writeStringProperty("name", extension.name());
        json.writeStringProperty("class", owner.reflectionName());
        json.writeStringProperty("main", extension.main().reflectionName());
        json.writeEndObject();
        sources.add(owner.topLevelClassName().canonicalName());
      }
      json.writeEndArray();
      json.writeArrayPropertyStart(LastRun.SOURCES);
      for (String source : sources) {
        json.writeString(source);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return text.append('\n').toString();
  }
}
