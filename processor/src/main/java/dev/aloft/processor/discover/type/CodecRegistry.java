package dev.aloft.processor.discover.type;

import com.palantir.javapoet.ClassName;
import dev.aloft.processor.model.CodecModel;
import dev.aloft.processor.model.Direction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The types reached so far, each once: its codec's name, its directions, its model. */
final class CodecRegistry {
  /**
   * @param direction the ways asked for so far
   * @param model null while the type is being read, and if it has no codec
   */
  record Entry(ClassName codec, Direction direction, @Nullable CodecModel model, boolean failed) {}

  private final Predicate<ClassName> taken;
  private Map<String, Entry> entries = new HashMap<>();

  /**
   * @param taken whether a class of that name is written by somebody else
   */
  CodecRegistry(Predicate<ClassName> taken) {
    this.taken = taken;
  }

  /** The entry of a type; null if it was not reached yet. */
  @Nullable Entry get(String key) {
    return entries.get(key);
  }

  void put(String key, Entry entry) {
    entries.put(key, entry);
  }

  /** A name that no other codec has: numbered from 2 in the order of discovery. */
  ClassName newName(String packageName, String simpleName) {
    ClassName name = ClassName.get(packageName, simpleName);
    for (int number = 2; isTaken(name); number++) {
      name = ClassName.get(packageName, simpleName + number);
    }
    return name;
  }

  private boolean isTaken(ClassName name) {
    return taken.test(name)
        || entries.values().stream()
            .anyMatch(
                entry -> entry.codec().canonicalName().equalsIgnoreCase(name.canonicalName()));
  }

  /** All models, by codec name. */
  Collection<CodecModel> models() {
    List<CodecModel> models = new ArrayList<>();
    for (Entry entry : entries.values()) {
      if (entry.model() != null) {
        models.add(entry.model());
      }
    }
    models.sort(Comparator.comparing(model -> model.codec().canonicalName()));
    return models;
  }

  /** The present state, to come back to. */
  Map<String, Entry> save() {
    return new HashMap<>(entries);
  }

  void restore(Map<String, Entry> saved) {
    entries = saved;
  }
}
