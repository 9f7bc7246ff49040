package dev.aloft.tooling.run;

import dev.aloft.tooling.ToolingException;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads a file of environment variables: lines of {@code NAME=VALUE}, {@code export} before them or
 * not, blank lines, and comments from {@code #} on.
 *
 * <p>A value without quotes ends before a blank followed by {@code #}, and loses blanks around it.
 * In single quotes everything is literal; in double quotes {@code \n}, {@code \r}, {@code \t},
 * {@code \"} and {@code \\} are escapes. A value is one line, and refers to no other variable.
 */
public final class EnvFile {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private final Path file;

  private EnvFile(Path file) {
    this.file = file;
  }

  /**
   * The variables of a file in UTF-8, in its order.
   *
   * @throws ToolingException if it cannot be read, or a line is wrong; the message has the number
   *     of the line and never its text, which may be a secret
   */
  public static Map<String, String> read(Path file) throws ToolingException {
    try {
      return new EnvFile(file).parse(Files.readAllLines(file));
    } catch (MalformedInputException e) {
      throw new ToolingException(file + " is not text in UTF-8.", "Save it in UTF-8.", e);
    } catch (IOException e) {
      throw new ToolingException(
          "Cannot read " + file + ".", "Create it, or leave the option out.", e);
    }
  }

  private Map<String, String> parse(List<String> lines) throws ToolingException {
    Map<String, String> variables = new LinkedHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (i == 0 && line.startsWith("\uFEFF")) {
        line = line.substring(1).strip();
      }
      if (!line.isEmpty() && !line.startsWith("#")) {
        variable(i + 1, line, variables);
      }
    }
    return Collections.unmodifiableMap(variables);
  }

  private void variable(int number, String line, Map<String, String> variables)
      throws ToolingException {
    String assignment = line.startsWith("export ") ? line.substring(7).strip() : line;
    int equals = assignment.indexOf('=');
    if (equals < 0) {
      throw wrong(number, "has no =", "Write NAME=VALUE.");
    }
    String name = assignment.substring(0, equals).strip();
    if (!NAME.matcher(name).matches()) {
      throw wrong(
          number,
          "has no variable's name before =",
          "Names have letters, digits and underscores, and begin with no digit.");
    }
    String value = value(number, assignment.substring(equals + 1).strip());
    if (value.indexOf('\0') >= 0) {
      throw wrong(number, "has a NUL character", "Remove it.");
    }
    if (variables.put(name, value) != null) {
      throw wrong(number, "sets " + name + " a second time", "Remove one of the lines.");
    }
  }

  private String value(int number, String text) throws ToolingException {
    if (text.startsWith("'")) {
      int end = text.indexOf('\'', 1);
      if (end < 0) {
        throw wrong(number, "does not close its quote", "End the value with '.");
      }
      return rest(number, text.substring(1, end), text.substring(end + 1));
    }
    if (text.startsWith("\"")) {
      return quoted(number, text);
    }
    if (text.startsWith("#")) {
      return "";
    }
    int comment = text.indexOf(" #");
    return comment < 0 ? text : text.substring(0, comment).strip();
  }

  private String quoted(int number, String text) throws ToolingException {
    StringBuilder value = new StringBuilder();
    for (int i = 1; i < text.length(); i++) {
      char next = text.charAt(i);
      if (next == '"') {
        return rest(number, value.toString(), text.substring(i + 1));
      }
      if (next == '\\' && i + 1 < text.length()) {
        value.append(unescaped(number, text.charAt(++i)));
      } else {
        value.append(next);
      }
    }
    throw wrong(number, "does not close its quote", "End the value with \".");
  }

  private char unescaped(int number, char letter) throws ToolingException {
    return switch (letter) {
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case '"', '\\', '$' -> letter;
      default ->
          throw wrong(
              number,
              "has an unknown escape in double quotes",
              "Write \\\\ for a backslash, or use single quotes.");
    };
  }

  private String rest(int number, String value, String behind) throws ToolingException {
    String more = behind.strip();
    if (!more.isEmpty() && !more.startsWith("#")) {
      throw wrong(number, "goes on behind its closing quote", "Put the whole value in quotes.");
    }
    return value;
  }

  private ToolingException wrong(int number, String problem, String fix) {
    return new ToolingException(file + ", line " + number + ": the line " + problem + ".", fix);
  }
}
