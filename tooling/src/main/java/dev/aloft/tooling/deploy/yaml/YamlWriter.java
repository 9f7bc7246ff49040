package dev.aloft.tooling.deploy.yaml;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.StreamDataWriter;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.JsonScalarResolver;

/** Writes trees as YAML in block style, quoted so that YAML 1.1 and 1.2 read the same. */
public final class YamlWriter {
  private YamlWriter() {}

  /** The documents, separated by {@code ---}, after lines of comment. */
  public static String write(List<String> comment, List<Map<String, Object>> documents) {
    StringBuilder text = new StringBuilder();
    for (String line : comment) {
      text.append("# ").append(line).append('\n');
    }
    boolean first = true;
    for (Map<String, Object> document : documents) {
      text.append(first ? "" : "---\n").append(write(document));
      first = false;
    }
    return text.toString();
  }

  private static String write(Map<String, Object> document) {
    DumpSettings settings =
        DumpSettings.builder()
            .setDefaultFlowStyle(FlowStyle.BLOCK)
            .setIndent(2)
            .setIndicatorIndent(2)
            .setIndentWithIndicator(true)
            .setSplitLines(false)
            .setBestLineBreak("\n")
            .setDereferenceAliases(true)
            .build();
    Target target = new Target();
    new Dump(settings).dumpNode(node(document), target);
    return target.text.toString();
  }

  private static Node node(Object value) {
    if (value instanceof Map<?, ?> map) {
      List<NodeTuple> entries = new ArrayList<>();
      map.forEach((key, each) -> entries.add(new NodeTuple(node(key), node(each))));
      return new MappingNode(Tag.MAP, entries, style(map.isEmpty()));
    }
    if (value instanceof List<?> list) {
      return new SequenceNode(
          Tag.SEQ, list.stream().map(YamlWriter::node).toList(), style(list.isEmpty()));
    }
    if (value instanceof Integer || value instanceof Long) {
      return new ScalarNode(Tag.INT, value.toString(), ScalarStyle.PLAIN);
    }
    if (value instanceof BigDecimal number) {
      return new ScalarNode(Tag.FLOAT, number.toPlainString(), ScalarStyle.PLAIN);
    }
    if (value instanceof Boolean) {
      return new ScalarNode(Tag.BOOL, value.toString(), ScalarStyle.PLAIN);
    }
    if (value instanceof Verbatim verbatim) {
      return verbatim(verbatim.text());
    }
    return text(value.toString());
  }

  private static Node text(String text) {
    if (PlainText.isSafe(text)) {
      return new ScalarNode(Tag.STR, text, ScalarStyle.PLAIN);
    }
    boolean lines = text.indexOf('\n') >= 0 && text.chars().noneMatch(each -> each == '\r');
    return new ScalarNode(Tag.STR, text, lines ? ScalarStyle.LITERAL : ScalarStyle.SINGLE_QUOTED);
  }

  /** Plain: with the tag that this library would read it with, it needs no quotes. */
  private static Node verbatim(String text) {
    Tag tag = new JsonScalarResolver().resolve(text, true);
    return new ScalarNode(tag, text, ScalarStyle.PLAIN);
  }

  private static FlowStyle style(boolean empty) {
    return empty ? FlowStyle.FLOW : FlowStyle.BLOCK;
  }

  /** Collects what is written. */
  private static final class Target implements StreamDataWriter {
    private final StringBuilder text = new StringBuilder();

    @Override
    public void write(String part) {
      text.append(part);
    }

    @Override
    public void write(String part, int offset, int length) {
      text.append(part, offset, offset + length);
    }
  }
}
