package dev.aloft.http;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Names with values, in order; a name may be repeated. The letter case matters in names of query
 * parameters, not of headers. Immutable.
 */
public final class HttpFields implements Iterable<HttpFields.Field> {
  /** No headers. */
  static final HttpFields NO_HEADERS = new HttpFields(false, List.of());

  /** No query parameters. */
  static final HttpFields NO_QUERY = new HttpFields(true, List.of());

  private final boolean exact;

  /** Name, value, name, value, ... */
  private final List<String> entries;

  /**
   * One name with one value.
   *
   * @param name the name, as it came
   * @param value the value
   */
  public record Field(String name, String value) {}

  private HttpFields(boolean exact, List<String> entries) {
    this.exact = exact;
    this.entries = entries;
  }

  /** How many values there are. */
  public int size() {
    return entries.size() / 2;
  }

  /** The name at this index, as it came. */
  public String name(int index) {
    return entries.get(index * 2);
  }

  /** The value at this index. */
  public String value(int index) {
    return entries.get(index * 2 + 1);
  }

  /** The first value of this name, or null. */
  public @Nullable String first(String name) {
    for (int i = 0; i < entries.size(); i += 2) {
      if (matches(entries.get(i), name)) {
        return entries.get(i + 1);
      }
    }
    return null;
  }

  /** All values of this name, in order; empty if absent. */
  public List<String> all(String name) {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < entries.size(); i += 2) {
      if (matches(entries.get(i), name)) {
        values.add(entries.get(i + 1));
      }
    }
    return values;
  }

  /** The same, and one more at the end. */
  public HttpFields with(String name, String value) {
    List<String> more = new ArrayList<>(entries.size() + 2);
    more.addAll(entries);
    more.add(Objects.requireNonNull(name, "name"));
    more.add(Objects.requireNonNull(value, "value"));
    return new HttpFields(exact, more);
  }

  /** The same without the values of this name. */
  public HttpFields without(String name) {
    List<String> less = new ArrayList<>(entries.size());
    for (int i = 0; i < entries.size(); i += 2) {
      if (!matches(entries.get(i), name)) {
        less.add(entries.get(i));
        less.add(entries.get(i + 1));
      }
    }
    return new HttpFields(exact, less);
  }

  /** All fields, in order. */
  @Override
  public Iterator<Field> iterator() {
    List<Field> fields = new ArrayList<>(size());
    for (int i = 0; i < entries.size(); i += 2) {
      fields.add(new Field(entries.get(i), entries.get(i + 1)));
    }
    return Collections.unmodifiableList(fields).iterator();
  }

  private boolean matches(String ours, String theirs) {
    return exact ? ours.equals(theirs) : ours.equalsIgnoreCase(theirs);
  }

  /** The names and values, for logs of tests; values may be secrets. */
  @Override
  public String toString() {
    return entries.toString();
  }

  /** Gathers fields without copying at each step. Not thread-safe. */
  static final class Builder {
    private final boolean exact;
    private List<String> entries = new ArrayList<>();

    Builder(boolean exact) {
      this.exact = exact;
    }

    void add(String name, String value) {
      entries.add(Objects.requireNonNull(name, "name"));
      entries.add(Objects.requireNonNull(value, "value"));
    }

    HttpFields build() {
      if (entries.isEmpty()) {
        return exact ? NO_QUERY : NO_HEADERS;
      }
      HttpFields built = new HttpFields(exact, entries);
      entries = new ArrayList<>();
      return built;
    }
  }
}
