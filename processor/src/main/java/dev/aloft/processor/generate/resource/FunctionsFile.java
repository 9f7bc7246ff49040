package dev.aloft.processor.generate.resource;

import dev.aloft.processor.discover.LastRun;
import dev.aloft.processor.generate.function.CombinedGenerator;
import dev.aloft.processor.generate.function.TriggerCode;
import dev.aloft.processor.model.FunctionModel;
import dev.aloft.processor.model.FunctionModel.Payload;
import dev.aloft.processor.model.FunctionSettings;
import dev.aloft.processor.model.SizingModel.Setting;
import dev.aloft.processor.model.TriggerModel;
import dev.aloft.provider.descriptor.ProviderDescriptor;
import dev.aloft.provider.descriptor.Trigger;
import java.io.StringWriter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Writes {@code META-INF/aloft/functions.json}: all that packaging, descriptors and the local
 * server read of a module.
 *
 * @param providers those that have main classes
 * @param codes what to write of each trigger
 */
public record FunctionsFile(
    List<ProviderDescriptor> providers, Function<Trigger, TriggerCode> codes) {
  /** The file's path in the class output. */
  public static final String PATH = "META-INF/aloft/functions.json";

  private static final int VERSION = 1;

  /**
   * The text of the file; the functions come in the order of their names.
   *
   * @param sources the module's types that the functions' code was made from, in order
   */
  public String generate(
      String packageName, List<FunctionModel> functions, Collection<String> sources) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = PrettyJson.to(text)) {
      json.writeStartObject();
      json.writeNumberProperty("version", VERSION);
      json.writeArrayPropertyStart("functions");
      for (FunctionModel function : functions) {
        write(json, function);
      }
      json.writeEndArray();
      json.writeObjectPropertyStart("combined");
      for (ProviderDescriptor provider : providers) {
        json.writeStringProperty(
            provider.id(), CombinedGenerator.name(packageName, provider).reflectionName());
      }
      json.writeEndObject();
      json.writeArrayPropertyStart(LastRun.SOURCES);
      for (String source : sources) {
        json.writeString(source);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return text.append('\n').toString();
  }

  private void write(JsonGenerator json, FunctionModel function) {
    json.writeStartObject();
    json.writeStringProperty("name", function.name());
    json.writeStringProperty("class", function.owner().reflectionName());
    json.writeStringProperty("method", function.method());
    writeSettings(json, function.settings());
    json.writeStringProperty("input", type(function.input()));
    json.writeStringProperty("output", type(function.output()));
    json.writeObjectPropertyStart("mains");
    for (ProviderDescriptor provider : providers) {
      json.writeStringProperty(provider.id(), function.main(provider.suffix()).reflectionName());
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  /** What calls the function, and how: {@code "trigger"} and its settings. */
  private void writeSettings(JsonGenerator json, FunctionSettings function) {
    TriggerModel trigger = function.trigger();
    json.writeStringProperty("trigger", trigger.kind().id());
    codes
        .apply(trigger.kind())
        .settings(trigger, providers)
        .forEach((name, value) -> writeSetting(json, name, value));
    for (Setting setting : function.sizing().settings()) {
      json.writeNumberProperty(setting.name(), setting.value());
    }
    if (function.concurrency() > 0) {
      json.writeNumberProperty("concurrency", function.concurrency());
    }
    if (function.exitsOnError()) {
      json.writeStringProperty("onError", "exit");
    }
  }

  private static void writeSetting(JsonGenerator json, String name, Object value) {
    if (value instanceof Map<?, ?> map) {
      json.writeObjectPropertyStart(name);
      map.forEach((key, each) -> json.writeStringProperty(key.toString(), each.toString()));
      json.writeEndObject();
    } else {
      json.writeStringProperty(name, value.toString());
    }
  }

  private static @Nullable String type(@Nullable Payload payload) {
    return payload == null ? null : payload.type().toString();
  }
}
