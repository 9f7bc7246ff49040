package dev.aloft.emulator;

import static org.junit.jupiter.api.Assertions.fail;

import dev.aloft.emulator.internal.json.JsonException;
import dev.aloft.emulator.internal.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;

/**
 * Real events, where they are at hand: in the directory the property {@code aloft.fixtures} names,
 * or in {@code shared/fixtures} beside the repository. Without them the tests that need them are
 * skipped.
 */
final class Fixtures {
  private Fixtures() {}

  static JsonValue read(String name) {
    Path directory = directory();
    Path file = directory.resolve(name);
    Assumptions.assumeTrue(Files.isRegularFile(file), "no fixture " + name);
    try {
      return json(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path directory() {
    String named = System.getProperty("aloft.fixtures", "");
    if (!named.isEmpty()) {
      return Path.of(named);
    }
    Path here = Path.of("").toAbsolutePath();
    for (Path at = here; at != null; at = at.getParent()) {
      Path candidate = at.resolve("shared").resolve("fixtures");
      if (Files.isDirectory(candidate)) {
        return candidate;
      }
    }
    return here.resolve("no-fixtures");
  }

  static JsonValue json(String text) {
    try {
      return JsonValue.parse(text);
    } catch (JsonException e) {
      return fail("not JSON: " + text, e);
    }
  }

  /** The value at a path of member names and indices, such as {@code Records.0.Sns.Message}. */
  static JsonValue value(JsonValue root, String path) {
    JsonValue value = root;
    for (String step : path.split("\\.", -1)) {
      JsonValue next =
          value.is(JsonValue.Kind.ARRAY)
              ? value.items().get(Integer.parseInt(step))
              : value.member(step);
      if (next == null) {
        return fail("no " + step + " of " + path + " in " + root.raw());
      }
      value = next;
    }
    return value;
  }

  /** The text there if it is one, else the value as it is written. */
  static String at(JsonValue root, String path) {
    JsonValue value = value(root, path);
    return value.is(JsonValue.Kind.STRING) ? value.text() : value.raw();
  }

  static String at(String json, String path) {
    return at(json(json), path);
  }

  /** Each path of names with the kind of value it leads to; items of a list are one. */
  static Set<String> shape(JsonValue root) {
    Set<String> shape = new TreeSet<>();
    collect("", root, shape);
    return shape;
  }

  private static void collect(String path, JsonValue value, Set<String> shape) {
    shape.add(path + " " + value.kind());
    for (Map.Entry<String, JsonValue> member : value.members().entrySet()) {
      collect(path + "." + member.getKey(), member.getValue(), shape);
    }
    for (JsonValue item : value.items()) {
      collect(path + "[]", item, shape);
    }
  }
}
