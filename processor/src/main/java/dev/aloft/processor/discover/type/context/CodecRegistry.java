package dev.aloft.processor.discover.type.context;

import com.palantir.javapoet.ClassName;
import dev.aloft.processor.discover.type.annotation.LocalRules;
import dev.aloft.processor.discover.type.source.Site;
import dev.aloft.processor.model.CodecModel;
import dev.aloft.processor.model.Direction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.lang.model.type.DeclaredType;
import org.jspecify.annotations.Nullable;

/** The types reached so far, each once: its codec's name, its directions, its model. */
public final class CodecRegistry {
  /**
   * A type whose codec is needed.
   *
   * @param local what the place says about the type
   * @param site where the type was found, for the properties of the type
   */
  public record Request(DeclaredType type, LocalRules local, Site site) {
    private Request inBothDirections() {
      return new Request(type, local, site.going(Direction.BOTH));
    }
  }

  /**
   * What is known of a type.
   *
   * @param request the directions asked for so far
   * @param model null until the type is read
   */
  public record Entry(ClassName codec, Request request, @Nullable CodecModel model) {}

  /** What one call of {@link #put} replaced. */
  private record Change(String key, @Nullable Entry before) {}

  private final Predicate<ClassName> taken;
  private final Map<String, Entry> entries = new HashMap<>();

  /** How many entries have a codec of that name, in lower case as some file systems see it. */
  private final Map<String, Integer> names = new HashMap<>();

  private final List<Change> changes = new ArrayList<>();

  /** The keys of the types that are still to be read. */
  private final Set<String> unread = new LinkedHashSet<>();

  /**
   * @param taken whether a class of that name is written by somebody else
   */
  public CodecRegistry(Predicate<ClassName> taken) {
    this.taken = taken;
  }

  /** Whether the type was reached before. */
  public boolean knows(String key) {
    return entries.containsKey(key);
  }

  /**
   * The name of a type's codec. The type is read later, once for all directions asked for until
   * then, and again only for one that is asked for after that.
   *
   * @param simpleName what a new codec is called unless the name is taken
   */
  public ClassName request(String key, Request wanted, String packageName, String simpleName) {
    Entry known = entries.get(key);
    if (known == null) {
      ClassName name = newName(packageName, simpleName);
      put(key, new Entry(name, wanted, null));
      return name;
    }
    if (!known.request().site().direction().covers(wanted.site().direction())) {
      Request more = unread.contains(key) ? known.request() : wanted;
      put(key, new Entry(known.codec(), more.inBothDirections(), null));
    }
    return known.codec();
  }

  /** Reads the types requested so far, and those that they need. */
  public void read(Function<Entry, @Nullable CodecModel> reader) {
    while (!unread.isEmpty()) {
      String key = unread.iterator().next();
      unread.remove(key);
      Entry entry = Objects.requireNonNull(entries.get(key));
      CodecModel model = reader.apply(entry);
      if (model != null && !unread.contains(key)) {
        put(key, new Entry(entry.codec(), entry.request(), model));
      }
    }
  }

  private void put(String key, Entry entry) {
    Entry before = entries.put(key, entry);
    count(before, -1);
    count(entry, 1);
    changes.add(new Change(key, before));
    if (entry.model() == null) {
      unread.add(key);
    }
  }

  private void count(@Nullable Entry entry, int more) {
    if (entry != null) {
      names.merge(inLowerCase(entry.codec()), more, Integer::sum);
    }
  }

  /** A name that no other codec has: numbered from 2 in the order of discovery. */
  private ClassName newName(String packageName, String simpleName) {
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

  /** Comes back to it; nothing is left to be read. */
  public void restore(int saved) {
    unread.clear();
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
