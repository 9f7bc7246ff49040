package dev.aloft.tooling.deploy.yaml;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes trees as JSON, indented by two blanks, for tools that read no YAML. */
public final class JsonText {
  private static final Pattern LITERAL =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?|true|false");

  private final StringBuilder out = new StringBuilder();

  private JsonText() {}

  /** The document, with a line break at its end. */
  public static String write(Map<String, Object> document) {
    JsonText text = new JsonText();
    text.value(document, "\n");
    return text.out.append('\n').toString();
  }

  private void value(Object value, String line) {
    if (value instanceof Map<?, ?> map) {
      map(map.entrySet().iterator(), line);
    } else if (value instanceof List<?> list) {
      list(list.iterator(), line);
    } else if (value instanceof Verbatim verbatim && LITERAL.matcher(verbatim.text()).matches()) {
      out.append(verbatim.text());
    } else if (value instanceof Verbatim verbatim) {
      string(verbatim.text());
    } else if (value instanceof String text) {
      string(text);
    } else {
      out.append(value);
    }
  }

  private void map(Iterator<? extends Map.Entry<?, ?>> entries, String line) {
    if (!entries.hasNext()) {
      out.append("{}");
      return;
    }
    String inner = line + "  ";
    out.append('{');
    while (entries.hasNext()) {
      Map.Entry<?, ?> entry = entries.next();
      out.append(inner);
      string(String.valueOf(entry.getKey()));
      out.append(": ");
      value(entry.getValue(), inner);
      out.append(entries.hasNext() ? "," : "");
    }
    out.append(line).append('}');
  }

  private void list(Iterator<?> elements, String line) {
    if (!elements.hasNext()) {
      out.append("[]");
      return;
    }
    String inner = line + "  ";
    out.append('[');
    while (elements.hasNext()) {
      out.append(inner);
      value(elements.next(), inner);
      out.append(elements.hasNext() ? "," : "");
    }
    out.append(line).append(']');
  }

  private void string(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char each = text.charAt(i);
      switch (each) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\t' -> out.append("\\t");
        default -> {
          if (each < ' ' || Character.isSurrogate(each)) {
            out.append(String.format(Locale.ROOT, "\\u%04x", (int) each));
          } else {
            out.append(each);
          }
        }
      }
    }
    out.append('"');
  }
}
