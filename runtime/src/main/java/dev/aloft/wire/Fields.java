package dev.aloft.wire;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The headers of one message, as positions in its bytes. A value becomes text only on demand. The
 * headers of a {@link WireResponse} are valid until its client's next exchange; a {@link #copy()}
 * is immutable and may be read by any thread.
 */
public final class Fields {
  private static final int PER_FIELD = 4;

  private static final byte[] NOTHING = new byte[0];

  /** The number of headers that most messages have; room for more is released. */
  private static final int USUAL = 32;

  private byte[] bytes;
  private int[] bounds;
  private int count;
  private int end;

  /** No headers. */
  public Fields() {
    this(NOTHING, new int[16 * PER_FIELD]);
  }

  private Fields(byte[] bytes, int[] bounds) {
    this.bytes = bytes;
    this.bounds = bounds;
  }

  /** Forgets the headers, and releases the bytes, which may be many. */
  void clear() {
    count = 0;
    bytes = NOTHING;
    if (bounds.length > USUAL * PER_FIELD) {
      bounds = new int[USUAL * PER_FIELD];
    }
  }

  void attach(byte[] head, int headEnd) {
    bytes = head;
    end = headEnd;
  }

  /** Checks and adds one line, without its line end. */
  void add(byte[] line, int from, int to, int most) throws IOException {
    if (count == most) {
      throw WireException.refusal(431, "There are more headers than the limit of " + most + ".");
    }
    int colon = from;
    while (colon < to && isToken(line[colon])) {
      colon++;
    }
    if (colon == from || colon == to || line[colon] != ':') {
      throw WireException.refusal(
          from < to && (line[from] == ' ' || line[from] == '\t')
              ? "A header is folded over two lines, which HTTP/1.1 no longer allows."
              : "A header has no name that ends in a colon.");
    }
    int start = colon + 1;
    int stop = to;
    while (start < stop && isBlank(line[start])) {
      start++;
    }
    while (stop > start && isBlank(line[stop - 1])) {
      stop--;
    }
    for (int i = start; i < stop; i++) {
      byte b = line[i];
      if (b >= 0 && (b < ' ' || b == 127) && b != '\t') {
        throw WireException.refusal("A header's value has the control character " + b + ".");
      }
    }
    int at = count * PER_FIELD;
    if (at == bounds.length) {
      bounds = Arrays.copyOf(bounds, at * 2);
    }
    bounds[at] = from;
    bounds[at + 1] = colon;
    bounds[at + 2] = start;
    bounds[at + 3] = stop;
    count++;
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\t';
  }

  /** Whether this byte is allowed in a name: RFC 9110, section 5.6.2. */
  static boolean isToken(byte b) {
    return (b >= 'a' && b <= 'z')
        || (b >= 'A' && b <= 'Z')
        || (b >= '0' && b <= '9')
        || b == '-'
        || (b > ' ' && b < 127 && "!#$%&'*+.^_`|~".indexOf(b) >= 0);
  }

  /** How many headers there are. */
  public int count() {
    return count;
  }

  /** The first header of this name, in any letter case: its index, or -1. */
  public int indexOf(String name) {
    return indexOf(name, 0);
  }

  /** The first header of this name at or after this index, or -1. */
  public int indexOf(String name, int from) {
    for (int i = from; i < count; i++) {
      int at = i * PER_FIELD;
      if (equalsIgnoringCase(bounds[at], bounds[at + 1], name)) {
        return i;
      }
    }
    return -1;
  }

  /** The value of the first header of this name, in any letter case; null if it is absent. */
  public @Nullable String value(String name) {
    int index = indexOf(name);
    return index < 0 ? null : value(index);
  }

  /**
   * The value of the header at this index: decoded as UTF-8 if its bytes are valid UTF-8, otherwise
   * as ISO 8859-1, so that nothing is lost.
   */
  public String value(int index) {
    int start = valueStart(index);
    int end = valueEnd(index);
    String text = new String(bytes, start, end - start, StandardCharsets.UTF_8);
    return text.indexOf('\ufffd') < 0 ? text : RawText.value(bytes, start, end, text);
  }

  /** The name of the header at this index, as it was sent. */
  public String name(int index) {
    int at = index * PER_FIELD;
    return new String(bytes, bounds[at], bounds[at + 1] - bounds[at], StandardCharsets.ISO_8859_1);
  }

  /** Whether the name at this index starts with this prefix, in any letter case. */
  public boolean nameStartsWith(int index, String prefix) {
    int from = bounds[index * PER_FIELD];
    int to = from + prefix.length();
    return to <= bounds[index * PER_FIELD + 1] && equalsIgnoringCase(from, to, prefix);
  }

  /** The value at this index as a decimal number; -1 if it is not one, or above 2^63-1. */
  public long number(int index) {
    int from = valueStart(index);
    int to = valueEnd(index);
    long number = from == to ? -1 : 0;
    for (int i = from; i < to; i++) {
      int digit = bytes[i] - '0';
      if (digit < 0 || digit > 9 || number > (Long.MAX_VALUE - digit) / 10) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  /** Whether the value at this index is this word, in any letter case. */
  boolean isValue(int index, String word) {
    return equalsIgnoringCase(valueStart(index), valueEnd(index), word);
  }

  /** Whether any header of this name has this word in its comma-separated list. */
  boolean lists(String name, String word) {
    for (int i = indexOf(name); i >= 0; i = indexOf(name, i + 1)) {
      if (listed(i, word) > 0) {
        return true;
      }
    }
    return false;
  }

  /** How often this word occurs in the comma-separated list at this index. */
  int listed(int index, String word) {
    int times = 0;
    int to = valueEnd(index);
    int start = valueStart(index);
    while (start < to) {
      int comma = start;
      while (comma < to && bytes[comma] != ',') {
        comma++;
      }
      int stop = comma;
      while (start < stop && isBlank(bytes[start])) {
        start++;
      }
      while (stop > start && isBlank(bytes[stop - 1])) {
        stop--;
      }
      if (equalsIgnoringCase(start, stop, word)) {
        times++;
      }
      start = comma + 1;
    }
    return times;
  }

  /** Whether this word is the last of the comma-separated list at this index. */
  boolean endsList(int index, String word) {
    int to = valueEnd(index);
    int from = to - word.length();
    int start = valueStart(index);
    return from >= start
        && equalsIgnoringCase(from, to, word)
        && (from == start || bytes[from - 1] == ',' || isBlank(bytes[from - 1]));
  }

  private boolean equalsIgnoringCase(int from, int to, String word) {
    if (to - from != word.length()) {
      return false;
    }
    for (int i = from; i < to; i++) {
      int ours = bytes[i];
      int theirs = word.charAt(i - from);
      if (ours != theirs && (lower(ours) != lower(theirs))) {
        return false;
      }
    }
    return true;
  }

  private static int lower(int c) {
    return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
  }

  /**
   * Points the header at this index to another value, elsewhere in the same bytes; index {@code
   * count()} adds a header with the given name.
   */
  void point(int index, int nameStart, int nameEnd, int start, int stop) {
    int at = index * PER_FIELD;
    if (index == count) {
      if (at == bounds.length) {
        bounds = Arrays.copyOf(bounds, at * 2);
      }
      bounds[at] = nameStart;
      bounds[at + 1] = nameEnd;
      count++;
    }
    bounds[at + 2] = start;
    bounds[at + 3] = stop;
  }

  /** The bytes that the bounds point into. */
  byte[] bytes() {
    return bytes;
  }

  int valueStart(int index) {
    return bounds[index * PER_FIELD + 2];
  }

  int valueEnd(int index) {
    return bounds[index * PER_FIELD + 3];
  }

  /** These headers with bytes of their own. */
  public Fields copy() {
    Fields copy = new Fields(Arrays.copyOf(bytes, end), Arrays.copyOf(bounds, count * PER_FIELD));
    copy.count = count;
    copy.end = end;
    return copy;
  }
}
