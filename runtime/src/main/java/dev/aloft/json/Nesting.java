package dev.aloft.json;

import dev.aloft.json.internal.ScanException;
import dev.aloft.json.internal.TokenScanner;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records where the arrays and objects of a document end, so that an object's own properties can be
 * searched without reading nested values. Only every eighth level is recorded, and only values
 * worth a jump: what is not recorded is read at most once for each of the eight levels around it,
 * and the records take no more memory than the document.
 *
 * <p>The document need not be well-formed: in any case a search stops at its end.
 */
final class Nesting {
  private static final int LEVELS = 8;
  private static final int WORTH_A_JUMP = 64;
  private static final int NOWHERE = -1;

  private final TokenScanner scanner;
  private final byte[] document;
  private final int end;
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private int count;
  private long work;

  /** Reads the document once. */
  Nesting(TokenScanner scanner, byte[] document, int start, int end) {
    this.scanner = scanner;
    this.document = document;
    this.end = end;
    note(start);
  }

  private void note(int from) {
    int[] open = new int[64];
    int depth = 0;
    for (int at = from; at < end; at++) {
      byte c = document[at];
      if (c == '"') {
        at = afterString(at) - 1;
      } else if (c == '{' || c == '[') {
        if (depth / LEVELS == open.length) {
          open = Arrays.copyOf(open, open.length * 2);
        }
        if (depth % LEVELS == 0) {
          open[depth / LEVELS] = count;
          add(at);
        }
        depth++;
      } else if ((c == '}' || c == ']') && depth > 0) {
        depth--;
        if (depth % LEVELS == 0) {
          close(open[depth / LEVELS], at);
        }
      }
    }
    work += end - from;
  }

  private void add(int at) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
    }
    starts[count] = at;
    // What is never closed extends to the end.
    ends[count] = end;
    count++;
  }

  private void close(int note, int at) {
    if (note == count - 1 && at - starts[note] < WORTH_A_JUMP) {
      count--;
    } else {
      ends[note] = at + 1;
    }
  }

  /** The scalar value of a property of the object that begins there; null if it is absent. */
  @Nullable String value(int object, String property) {
    byte[] utf8 = property.getBytes(StandardCharsets.UTF_8);
    int at = object;
    while ((at = nextName(at + 1)) != NOWHERE) {
      int afterName = afterString(at);
      int value = valueAfter(afterName);
      if (isName(at, afterName, property, utf8)) {
        String text = text(value);
        if (text != null) {
          return text;
        }
      }
      at = afterValue(value) - 1;
    }
    return null;
  }

  /** Adds the names of all properties of the object that begins there. */
  void addNames(int object, List<String> names) {
    int at = object;
    while ((at = nextName(at + 1)) != NOWHERE) {
      int afterName = afterString(at);
      String name = scalar(at, afterName);
      if (name == null) {
        return;
      }
      names.add(name);
      at = afterValue(valueAfter(afterName)) - 1;
    }
  }

  /** Where the next name of the same object begins, if there is one. */
  private int nextName(int from) {
    int at = from;
    while (at < end && document[at] != '"' && document[at] != '}') {
      at++;
    }
    work += at - from + 1;
    return at < end && document[at] == '"' ? at : NOWHERE;
  }

  private int valueAfter(int name) {
    int at = name;
    while (at < end && (document[at] == ':' || isSpace(document[at]))) {
      at++;
    }
    return at;
  }

  private int afterValue(int from) {
    int at = from;
    if (at < end && document[at] == '"') {
      at = afterString(at);
    } else if (at < end && (document[at] == '{' || document[at] == '[')) {
      return afterNested(at);
    } else {
      at = afterScalar(at);
    }
    work += at - from;
    return at;
  }

  private int afterScalar(int from) {
    int at = from;
    while (at < end
        && document[at] != ','
        && document[at] != '}'
        && document[at] != ']'
        && !isSpace(document[at])) {
      at++;
    }
    return at;
  }

  private int afterNested(int from) {
    int depth = 0;
    int at = from;
    while (at < end) {
      byte c = document[at];
      int next = at + 1;
      if (c == '"') {
        next = afterString(at);
      } else if (c == '{' || c == '[') {
        int jump = jump(at);
        if (jump == NOWHERE) {
          depth++;
        } else {
          at = jump;
          next = jump;
          work++;
        }
      } else if (c == '}' || c == ']') {
        depth--;
      }
      work += next - at;
      at = next;
      if (depth == 0) {
        return at;
      }
    }
    return at;
  }

  private int jump(int at) {
    int found = Arrays.binarySearch(starts, 0, count, at);
    return found < 0 ? NOWHERE : ends[found];
  }

  private int afterString(int from) {
    int at = from + 1;
    while (at < end && document[at] != '"') {
      at += document[at] == '\\' ? 2 : 1;
    }
    return Math.min(at + 1, end);
  }

  private static boolean isSpace(byte c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
  }

  private boolean isName(int from, int to, String name, byte[] utf8) {
    for (int at = from; at < to; at++) {
      if (document[at] == '\\') {
        return name.equals(scalar(from, to));
      }
    }
    return Arrays.equals(document, from + 1, Math.max(from + 1, to - 1), utf8, 0, utf8.length);
  }

  private @Nullable String text(int value) {
    if (value >= end || document[value] == '{' || document[value] == '[') {
      return null;
    }
    int after = document[value] == '"' ? afterString(value) : afterScalar(value);
    return scalar(value, after);
  }

  /** The text of a scalar that is not null; null for everything else. */
  private @Nullable String scalar(int from, int to) {
    try {
      return scanner.begin(document, from, to) ? JsonReader.text(scanner) : null;
    } catch (ScanException e) {
      return null;
    }
  }

  /** How many bytes were read so far. */
  long work() {
    return work;
  }
}
