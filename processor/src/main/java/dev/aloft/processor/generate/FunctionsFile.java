package dev.aloft.processor.generate;

import dev.aloft.processor.discover.LastRun;
import dev.aloft.processor.model.FunctionDeclaration;
import dev.aloft.processor.model.FunctionModel;
import dev.aloft.processor.model.FunctionModel.Payload;
import dev.aloft.processor.model.TriggerModel;
import dev.aloft.provider.descriptor.CronSchedule;
import dev.aloft.provider.descriptor.ProviderDescriptor;
import java.io.StringWriter;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * Writes {@code META-INF/aloft/functions.json}: what packaging, descriptors and the local server
 * know of a module, and all they read.
 */
public final class FunctionsFile {
  /** The file's path in the class output. */
  public static final String PATH = "META-INF/aloft/functions.json";

  private static final int VERSION = 1;

  /**
   * The text of the file; the functions come in the order of their names.
   *
   * @param sources the module's types that the functions' code was made from, in order
   */
  public String generate(
      String packageName,
      List<FunctionModel> functions,
      List<ProviderDescriptor> providers,
      Collection<String> sources) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(new Pretty(), text)) {
      json.writeStartObject();
      json.writeNumberProperty("version", VERSION);
      json.writeArrayPropertyStart("functions");
      for (FunctionModel function : functions) {
        write(json, function, providers);
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

  private static void write(
      JsonGenerator json, FunctionModel function, List<ProviderDescriptor> providers) {
    json.writeStartObject();
    json.writeStringProperty("name", function.name());
    json.writeStringProperty("class", function.owner().reflectionName());
    json.writeStringProperty("method", function.method());
    writeTrigger(json, function.declaration(), providers);
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
  private static void writeTrigger(
      JsonGenerator json, FunctionDeclaration function, List<ProviderDescriptor> providers) {
    TriggerModel trigger = function.trigger();
    json.writeStringProperty("trigger", trigger.kind().id());
    if (trigger instanceof TriggerModel.Schedule schedule) {
      json.writeStringProperty("schedule", schedule.cron());
      CronSchedule cron = CronSchedule.parse(schedule.cron());
      json.writeObjectPropertyStart("schedules");
      for (ProviderDescriptor provider : providers) {
        json.writeStringProperty(provider.id(), provider.schedule(cron));
      }
      json.writeEndObject();
    } else if (trigger instanceof TriggerModel.Queue queue) {
      json.writeStringProperty("queue", queue.name());
    } else if (trigger instanceof TriggerModel.Topic topic) {
      json.writeStringProperty("topic", topic.name());
    } else if (trigger instanceof TriggerModel.ObjectStore store) {
      json.writeStringProperty("bucket", store.bucket());
    }
    if (function.concurrency() > 0) {
      json.writeNumberProperty("concurrency", function.concurrency());
    }
    if (function.exitsOnError()) {
      json.writeStringProperty("onError", "exit");
    }
  }

  private static @Nullable String type(@Nullable Payload payload) {
    return payload == null ? null : payload.type().toString();
  }

  /** Two blanks and line feeds, on every system. */
  private static final class Pretty extends ObjectWriteContext.Base {
    @Override
    public PrettyPrinter getPrettyPrinter() {
      DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
      return new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }
}
