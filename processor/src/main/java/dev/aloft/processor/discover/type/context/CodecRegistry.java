package dev.aloft.processor.discover.type.context;

import com.palantir.javapoet.ClassName;
import dev.aloft.processor.model.CodecModel;
import dev.aloft.processor.model.Direction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The types reached so far, each once: its codec's name, its directions, its model. */
public final class CodecRegistry {
  /**
   * What is known of a type.
   *
   * @param direction the ways asked for so far
   * @param model null while the type is being read, and if it has no codec
   */
  public record Entry(
      ClassName codec, Direction direction, @Nullable CodecModel model, boolean failed) {}

  /** What one call of {@link #put} replaced. */
  private record Change(String key, @Nullable Entry before) {}

  private final Predicate<ClassName> taken;
  private final Map<String, Entry> entries = new HashMap<>();

  /** How many entries have a codec of that name, in lower case as some file systems see it. */
  private final Map<String, Integer> names = new HashMap<>();

  private final List<Change> changes = new ArrayList<>();

  /**
   * @param taken whether a class of that name is written by somebody else
   */
  public CodecRegistry(Predicate<ClassName> taken) {
    this.taken = taken;
  }

  /** The entry of a type; null if it was not reached yet. */
  public @Nullable Entry get(String key) {
    return entries.get(key);
  }

  public void put(String key, Entry entry) {
    Entry before = entries.put(key, entry);
    count(before, -1);
    count(entry, 1);
    changes.add(new Change(key, before));
  }

  private void count(@Nullable Entry entry, int more) {
    if (entry != null) {
      names.merge(inLowerCase(entry.codec()), more, Integer::sum);
    }
  }

  /** A name that no other codec has: numbered from 2 in the order of discovery. */
  public ClassName newName(String packageName, String simpleName) {
    ClassName name = ClassName.get(packageName, simpleName);
    for (int number = 2; isTaken(name); number++) {
      name = ClassName.get(packageName, simpleName + number);
    }
    return name;
  }

  private boolean isTaken(ClassName name) {
    return taken.test(name) || names.getOrDefault(inLowerCase(name), 0) > 0;
  }

  private static String inLowerCase(ClassName name) {
    return name.canonicalName().toLowerCase(Locale.ROOT);
  }

  /** All models, by codec name. */
  public Collection<CodecModel> models() {
    List<CodecModel> models = new ArrayList<>();
    for (Entry entry : entries.values()) {
      if (entry.model() != null) {
        models.add(entry.model());
      }
    }
    models.sort(Comparator.comparing(model -> model.codec().canonicalName()));
    return models;
  }

  /** A mark of the present state, to come back to. */
  public int save() {
    return changes.size();
  }

  public void restore(int saved) {
    while (changes.size() > saved) {
      Change change = changes.remove(changes.size() - 1);
      Entry before = change.before();
      count(entries.remove(change.key()), -1);
      if (before != null) {
        entries.put(change.key(), before);
        count(before, 1);
      }
    }
  }
}
