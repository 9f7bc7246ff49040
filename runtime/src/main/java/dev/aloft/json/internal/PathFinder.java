package dev.aloft.json.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * Finds the path to a place in a document that is JSON up to there. Only for faults: it reads the
 * document from its start, so that reading a good one records nothing.
 */
public final class PathFinder {
  private static final int NO_NAME = -1;

  /** An array or object that is open. */
  private static final class Container {
    private final boolean isObject;
    private int index;
    private int name = NO_NAME;
    private int nameEnd;

    /** Whether the next string is a name. */
    private boolean expectsName;

    Container(boolean isObject) {
      this.isObject = isObject;
      expectsName = isObject;
    }
  }

  private final byte[] document;
  private final int offset;
  private final Deque<Container> open = new ArrayDeque<>();
  private int at;

  private PathFinder(byte[] document, int start, int offset) {
    this.document = document;
    this.offset = offset;
    at = start;
  }

  /**
   * The names and indices of the properties and elements around a place.
   *
   * @param closes whether the place is the end of an object or array, whose path is wanted
   */
  public static List<String> path(byte[] document, int start, int offset, int end, boolean closes) {
    PathFinder finder = new PathFinder(document, start, offset);
    while (finder.at < offset) {
      finder.step();
    }
    if (closes) {
      finder.open.poll();
    } else if (finder.at == offset && offset < end) {
      finder.countElementWithoutComma();
    }
    return finder.steps();
  }

  private void step() {
    byte c = document[at];
    switch (c) {
      case '{', '[' -> open.push(new Container(c == '{'));
      case '}', ']' -> open.poll();
      case ',' -> nextOne();
      case '"' -> {
        string();
        return;
      }
      default -> {}
    }
    at++;
  }

  private void nextOne() {
    Container container = open.peek();
    if (container != null) {
      container.index++;
      container.expectsName = container.isObject;
    }
  }

  private void string() {
    int from = at;
    at = after(from);
    Container container = open.peek();
    if (container != null && container.expectsName && at <= offset && document[at - 1] == '"') {
      container.expectsName = false;
      container.name = from;
      container.nameEnd = at;
    }
  }

  /** Behind the string that begins there, or behind the place. */
  private int after(int from) {
    int i = from + 1;
    while (i < offset && document[i] != '"') {
      i += document[i] == '\\' ? 2 : 1;
    }
    return i + 1;
  }

  /** A comma is missing before the place: what is there counts as the next element. */
  private void countElementWithoutComma() {
    Container container = open.peek();
    if (container == null || container.isObject || document[offset] == '}') {
      return;
    }
    int i = offset - 1;
    boolean space = false;
    while (isSpace(document[i])) {
      space = true;
      i--;
    }
    byte before = document[i];
    boolean ended = before == '"' || before == '}' || before == ']';
    if (ended || (space && before != ',' && before != '[')) {
      container.index++;
    }
  }

  private static boolean isSpace(byte c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
  }

  private List<String> steps() {
    List<String> steps = new ArrayList<>();
    StringDecoder decoder = new StringDecoder();
    for (Iterator<Container> outermostFirst = open.descendingIterator();
        outermostFirst.hasNext(); ) {
      Container container = outermostFirst.next();
      if (!container.isObject) {
        steps.add(String.valueOf(container.index));
      } else if (container.name != NO_NAME) {
        steps.add(
            decoder.decode(
                document,
                container.name + 1,
                container.name + 1,
                container.nameEnd - 1,
                Integer.MAX_VALUE));
      }
    }
    return steps;
  }
}
