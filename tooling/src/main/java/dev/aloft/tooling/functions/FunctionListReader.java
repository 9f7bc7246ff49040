package dev.aloft.tooling.functions;

import dev.aloft.json.JsonReader;
import dev.aloft.provider.descriptor.Trigger;
import dev.aloft.tooling.ToolingException;
import dev.aloft.tooling.listing.ListingFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Reads {@code functions.json}; members of later versions are skipped. */
final class FunctionListReader {
  private final Path file;

  FunctionListReader(Path file) {
    this.file = file;
  }

  FunctionList read() throws ToolingException {
    List<FunctionEntry> functions = new ArrayList<>();
    Map<String, String> combined = new LinkedHashMap<>();
    ListingFile.read(
        file,
        (name, in) -> {
          switch (name) {
            case "functions" -> {
              in.beginArray();
              while (in.nextElement()) {
                functions.add(new Entry().read(in));
              }
            }
            case "combined" -> combined.putAll(texts(in));
            default -> in.skip();
          }
        });
    return new FunctionList(functions, combined);
  }

  private static Map<String, String> texts(JsonReader in) {
    Map<String, String> texts = new LinkedHashMap<>();
    in.beginObject();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      texts.put(name, in.readString());
    }
    return texts;
  }

  /** One function while it is read. */
  private final class Entry {
    private String name = "";
    private String className = "";
    private String method = "";
    private Trigger trigger = Trigger.EVENT;
    private String value = "";
    private Map<String, String> schedules = Map.of();
    private Map<String, String> mains = Map.of();
    private @Nullable String input;
    private @Nullable String output;
    private OptionalInt memoryMb = OptionalInt.empty();
    private OptionalInt timeoutSeconds = OptionalInt.empty();
    private OptionalInt concurrency = OptionalInt.empty();

    FunctionEntry read(JsonReader in) throws ToolingException {
      in.beginObject();
      for (String member = in.nextName(); member != null; member = in.nextName()) {
        read(member, in);
      }
      return new FunctionEntry(
          name,
          className,
          method,
          new TriggerEntry(trigger, value),
          schedules,
          Optional.ofNullable(input),
          Optional.ofNullable(output),
          mains,
          memoryMb,
          timeoutSeconds,
          concurrency);
    }

    private void read(String member, JsonReader in) throws ToolingException {
      switch (member) {
        case "name" -> name = in.readString();
        case "class" -> className = in.readString();
        case "method" -> method = in.readString();
        case "trigger" -> trigger = trigger(in.readString());
        case "schedule", "queue", "topic", "bucket", "route" -> value = in.readString();
        case "schedules" -> schedules = texts(in);
        case "mains" -> mains = texts(in);
        case "input" -> input = in.isNull() ? null : in.readString();
        case "output" -> output = in.isNull() ? null : in.readString();
        case "memoryMb" -> memoryMb = OptionalInt.of(in.readInt());
        case "timeoutSeconds" -> timeoutSeconds = OptionalInt.of(in.readInt());
        case "concurrency" -> concurrency = OptionalInt.of(in.readInt());
        default -> in.skip();
      }
    }

    private Trigger trigger(String id) throws ToolingException {
      for (Trigger each : Trigger.values()) {
        if (each.id().equals(id)) {
          return each;
        }
      }
      throw new ToolingException(
          file + " has a trigger \"" + id + "\", which this plug-in does not know.",
          "Use the same version of the plug-in and of aloft-processor.");
    }
  }
}
