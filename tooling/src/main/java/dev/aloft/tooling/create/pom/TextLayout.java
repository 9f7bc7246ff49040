package dev.aloft.tooling.create.pom;

import java.util.Optional;
import java.util.stream.Collectors;

/** How a pom is laid out: its line ends, and how it indents. */
final class TextLayout {
  private static final String DEFAULT_UNIT = "  ";

  private final String text;
  private final String newline;
  private final String unit;

  TextLayout(String text, Element root) {
    this.text = text;
    int first = text.indexOf('\n');
    this.newline = first > 0 && text.charAt(first - 1) == '\r' ? "\r\n" : "\n";
    this.unit = unit(root).orElse(DEFAULT_UNIT);
  }

  String newline() {
    return newline;
  }

  /** The blanks before the first character of the line with this place. */
  String indentation(int place) {
    int start = lineStart(place);
    return text.substring(start, afterBlanks(start));
  }

  /** How children of an element are indented: as its first one, if that begins a line. */
  String childIndentation(Element parent) {
    return parent.children().stream()
        .filter(this::beginsLine)
        .findFirst()
        .map(child -> indentation(child.start()))
        .orElse(indentation(parent.start()) + unit);
  }

  /** Lines that are indented by two blanks for each level, as this pom indents them. */
  String indented(String block, String indentation) {
    return block
        .lines()
        .map(
            line -> {
              String content = line.stripLeading();
              return indentation + unit.repeat((line.length() - content.length()) / 2) + content;
            })
        .collect(Collectors.joining(newline));
  }

  int lineStart(int place) {
    return Math.max(text.lastIndexOf('\n', place - 1), text.lastIndexOf('\r', place - 1)) + 1;
  }

  /** Whether there are only blanks before this place in its line. */
  boolean beginsLine(int place) {
    return afterBlanks(lineStart(place)) >= place;
  }

  /**
   * The end of the line of an element, if only blanks and comments follow it there; otherwise the
   * element's own end.
   */
  int endOfLine(Element element) {
    int at = afterBlanks(element.end());
    while (text.startsWith("<!--", at)) {
      at = afterBlanks(text.indexOf("-->", at) + 3);
    }
    boolean sameLine = lineStart(at) <= element.end();
    return sameLine && isNewline(at) ? at : element.end();
  }

  /** Whether a blank line follows the end of a line. */
  boolean isBeforeBlankLine(int endOfLine) {
    return text.startsWith(newline, endOfLine)
        && isNewline(afterBlanks(endOfLine + newline.length()));
  }

  private boolean beginsLine(Element element) {
    return beginsLine(element.start());
  }

  private boolean isNewline(int at) {
    return at < text.length() && (text.charAt(at) == '\n' || text.charAt(at) == '\r');
  }

  private int afterBlanks(int at) {
    int end = at;
    while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
      end++;
    }
    return end;
  }

  /** What the first child that is indented more than its parent has more. */
  private Optional<String> unit(Element parent) {
    String outer = indentation(parent.start());
    for (Element child : parent.children()) {
      String inner = indentation(child.start());
      if (beginsLine(child) && inner.startsWith(outer) && inner.length() > outer.length()) {
        return Optional.of(inner.substring(outer.length()));
      }
    }
    return parent.children().stream().map(this::unit).flatMap(Optional::stream).findFirst();
  }
}
