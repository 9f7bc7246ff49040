package dev.aloft.tooling.pack.jvm;

import dev.aloft.tooling.functions.FunctionEntry;
import dev.aloft.tooling.sample.SamplePayloads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What functions get in training: the user's own samples, or payloads made up from their types. */
public final class TrainingEvents {
  private final List<Path> classPath;
  private final Optional<Path> samples;

  /**
   * @param classPath of the functions' types
   * @param samples the folder of the user's samples, {@code FUNCTION.json} each; it need not exist
   */
  public TrainingEvents(List<Path> classPath, Optional<Path> samples) {
    this.classPath = List.copyOf(classPath);
    this.samples = samples;
  }

  /** The payload, or the body of the message or request, for one function. */
  String payload(FunctionEntry function) throws IOException {
    if (samples.isPresent()) {
      Path own = samples.get().resolve(function.name() + ".json");
      if (Files.exists(own)) {
        return Files.readString(own);
      }
    }
    String type = function.input().orElse("");
    if (type.isEmpty()) {
      return "{}";
    }
    if (SamplePayloads.isRaw(type)) {
      return "\"sample\"";
    }
    try (SamplePayloads derived = new SamplePayloads(classPath)) {
      return derived.json(type);
    }
  }
}
