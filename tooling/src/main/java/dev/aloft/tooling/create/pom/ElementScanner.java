package dev.aloft.tooling.create.pom;

import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Finds the elements of a document in its text. The JDK's parser decides whether the document is
 * well-formed; but the offsets that it reports are approximate, so tags are found by a scan, which
 * is simple in a document that is known to be well-formed and to have no document type.
 */
final class ElementScanner {
  private static final Pattern NAMESPACE =
      Pattern.compile("\\sxmlns\\s*=\\s*([\"'])(.*?)\\1", Pattern.DOTALL);
  private static final int DEEPEST = 100;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final String text;
  private final Deque<Open> open = new ArrayDeque<>();

  private ElementScanner(String text) {
    this.text = text;
  }

  /** An element whose end tag has not been seen. */
  private record Open(
      String name,
      int start,
      int open,
      String namespace,
      StringBuilder text,
      List<Element> children) {
    Element closed(int close, int end) {
      return new Element(
          name, start, open, close, end, namespace, text.toString().strip(), children);
    }
  }

  /**
   * The root element.
   *
   * @throws PomException if the text is not well-formed, or has a document type
   */
  static Element root(String text) throws PomException {
    check(text);
    return new ElementScanner(text).scan();
  }

  private static void check(String text) throws PomException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    // In place of what a document type names, before the document is refused for having one.
    factory.setXMLResolver((id, system, base, name) -> InputStream.nullInputStream());
    boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
    try {
      XMLStreamReader reader =
          factory.createXMLStreamReader(new StringReader(marked ? text.substring(1) : text));
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.DTD) {
          throw new PomException("It has a document type declaration (<!DOCTYPE ...>).");
        }
      }
    } catch (XMLStreamException | NoSuchElementException e) {
      throw new PomException("It is not well-formed XML: " + describe(e) + ".");
    }
  }

  /**
   * The parser puts the place into the first line of its message, and the fault into the second.
   */
  private static String describe(Exception e) {
    return Objects.requireNonNullElse(e.getMessage(), e.toString())
        .replace("ParseError at [row,col]:", "row and column ")
        .replaceAll("\\s*\\R(Message: )?", ", ");
  }

  private Element scan() throws PomException {
    int at = 0;
    while (true) {
      int tag = text.indexOf('<', at);
      append(at, tag);
      if (text.startsWith("<!--", tag)) {
        at = behind("-->", tag + 4);
      } else if (text.startsWith("<![CDATA[", tag)) {
        at = behind("]]>", tag + 9);
        append(tag + 9, at - 3);
      } else if (text.startsWith("<?", tag)) {
        at = behind("?>", tag + 2);
      } else {
        at = endOfTag(tag);
        Element closed = tag(tag, at);
        if (closed != null) {
          Open parent = open.peek();
          if (parent == null) {
            return closed;
          }
          parent.children().add(closed);
        }
      }
    }
  }

  /** The element that ends with a tag; null if the tag begins one. */
  private @Nullable Element tag(int start, int end) throws PomException {
    if (text.charAt(start + 1) == '/') {
      return open.pop().closed(start, end);
    }
    Matcher namespace = NAMESPACE.matcher(text.substring(start, end));
    Open opened =
        new Open(
            name(start + 1),
            start,
            end,
            namespace.find() ? namespace.group(2) : "",
            new StringBuilder(),
            new ArrayList<>());
    if (text.charAt(end - 2) == '/') {
      return opened.closed(end, end);
    }
    if (open.size() >= DEEPEST) {
      throw new PomException("Its elements are nested too deeply.");
    }
    open.push(opened);
    return null;
  }

  private void append(int from, int to) {
    Open current = open.peek();
    if (current != null) {
      current.text().append(text, from, to);
    }
  }

  private int behind(String terminator, int from) {
    return text.indexOf(terminator, from) + terminator.length();
  }

  private int endOfTag(int start) {
    int at = start + 1;
    while (text.charAt(at) != '>') {
      char c = text.charAt(at);
      at = c == '"' || c == '\'' ? text.indexOf(c, at + 1) + 1 : at + 1;
    }
    return at + 1;
  }

  private String name(int start) {
    int end = start;
    while (!Character.isWhitespace(text.charAt(end)) && "/>".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return text.substring(start, end);
  }
}
