package dev.aloft.tooling.deploy.yaml;

import dev.aloft.tooling.ToolingException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads a user's YAML as trees that can be merged over generated ones. Short forms of
 * CloudFormation's functions ({@code !Ref name}) become their long forms.
 */
public final class YamlReader {
  private static final String STANDARD = "tag:yaml.org,2002:";

  /** Aliases of aliases would otherwise make a small file large. */
  private static final int MOST_VALUES = 100_000;

  private final Path file;
  private int values;

  private YamlReader(Path file) {
    this.file = file;
  }

  /**
   * The documents of a file, empty ones left out.
   *
   * @throws ToolingException with file, line and column, if it cannot be read
   */
  public static List<Map<String, Object>> read(Path file) throws ToolingException {
    YamlReader reader = new YamlReader(file);
    String text;
    try {
      text = Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new ToolingException(file + " is not in UTF-8.", "Save it in UTF-8.", e);
    } catch (IOException e) {
      throw new ToolingException(
          "Cannot read " + file + ": " + e.getMessage() + ".", "Check that it is readable.", e);
    }
    return reader.documents(text);
  }

  private List<Map<String, Object>> documents(String text) throws ToolingException {
    List<Map<String, Object>> documents = new ArrayList<>();
    LoadSettings settings =
        LoadSettings.builder().setLabel(file.toString()).setAllowNonScalarKeys(true).build();
    try {
      Composer composer =
          new Composer(settings, new ParserImpl(settings, new StreamReader(settings, text)));
      while (composer.hasNext()) {
        Node node = composer.next();
        if (node instanceof MappingNode mapping) {
          documents.add(map(mapping));
        } else if (!(node instanceof ScalarNode scalar && isNull(scalar))) {
          throw fault(node.getStartMark(), "a document must be a map of keys and values");
        }
      }
    } catch (StackOverflowError e) {
      throw fault(Optional.empty(), "it is nested too deeply");
    } catch (MarkedYamlEngineException e) {
      throw fault(e.getProblemMark().or(e::getContextMark), String.valueOf(e.getProblem()), e);
    } catch (YamlEngineException e) {
      throw fault(Optional.empty(), String.valueOf(e.getMessage()), e);
    }
    return documents;
  }

  private Map<String, Object> map(MappingNode node) throws ToolingException {
    Map<String, Object> map = new LinkedHashMap<>();
    for (NodeTuple entry : node.getValue()) {
      Node key = entry.getKeyNode();
      if (!(key instanceof ScalarNode scalar)) {
        throw fault(key.getStartMark(), "a key must be a plain text");
      }
      if (scalar.getValue().equals("<<") && scalar.isPlain()) {
        throw fault(key.getStartMark(), "merge keys (<<) are not supported");
      }
      if (map.put(scalar.getValue(), value(entry.getValueNode())) != null) {
        throw fault(key.getStartMark(), "the key \"" + scalar.getValue() + "\" is here twice");
      }
    }
    return map;
  }

  private Object value(Node node) throws ToolingException {
    if (++values > MOST_VALUES) {
      throw fault(node.getStartMark(), "with its aliases it has too many values");
    }
    if (node.isRecursive()) {
      throw fault(node.getStartMark(), "this value contains itself");
    }
    String tag = node.getTag().getValue();
    if (tag.startsWith(STANDARD)) {
      return untagged(node);
    }
    Object content = node instanceof ScalarNode scalar ? scalar.getValue() : untagged(node);
    if (tag.equals("!replace")) {
      return new Edit.Replace(node instanceof ScalarNode scalar ? plain(scalar) : content);
    }
    if (tag.equals("!delete")) {
      return new Edit.Delete(content);
    }
    if (tag.length() > 1 && Character.isUpperCase(tag.charAt(1))) {
      return intrinsic(tag.substring(1), content);
    }
    throw fault(
        node.getStartMark(), "the tag " + tag + " is unknown; here are !replace and !delete");
  }

  private static Object intrinsic(String name, Object content) {
    if (name.equals("Ref") || name.equals("Condition")) {
      return Block.of(name, content).map();
    }
    if (name.equals("GetAtt") && content instanceof String path && path.indexOf('.') > 0) {
      int dot = path.indexOf('.');
      return Block.of("Fn::GetAtt", List.of(path.substring(0, dot), path.substring(dot + 1))).map();
    }
    return Block.of("Fn::" + name, content).map();
  }

  private Object untagged(Node node) throws ToolingException {
    if (node instanceof MappingNode mapping) {
      return map(mapping);
    }
    if (node instanceof SequenceNode sequence) {
      List<Object> list = new ArrayList<>();
      for (Node each : sequence.getValue()) {
        list.add(value(each));
      }
      return list;
    }
    ScalarNode scalar = (ScalarNode) node;
    return isNull(scalar) ? new Edit.Remove() : plain(scalar);
  }

  private static boolean isNull(ScalarNode scalar) {
    return scalar.isPlain() && scalar.getValue().matches("|~|null|Null|NULL");
  }

  private static Object plain(ScalarNode scalar) {
    String text = scalar.getValue();
    boolean quotes = !scalar.isPlain() || (scalar.getTag().equals(Tag.STR) && !ambiguous(text));
    return quotes ? text : new Verbatim(text);
  }

  /** Whether a reader of YAML 1.1 may take a text for something else: a number, a date, a word. */
  private static boolean ambiguous(String text) {
    return !PlainText.isSafe(text)
        && text.chars().allMatch(each -> each < 128 && each != ' ' && each != '#')
        && text.matches("[-+.0-9].*|[A-Za-z]+|=");
  }

  private ToolingException fault(Optional<Mark> place, String problem) {
    return fault(place, problem, null);
  }

  private ToolingException fault(Optional<Mark> place, String problem, @Nullable Throwable cause) {
    String where =
        place
            .map(mark -> ", line " + (mark.getLine() + 1) + ", column " + (mark.getColumn() + 1))
            .orElse("");
    String text = file + where + ": " + problem + ".";
    String fix = "Correct the YAML there.";
    return cause == null ? new ToolingException(text, fix) : new ToolingException(text, fix, cause);
  }
}
