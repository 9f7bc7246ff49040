package dev.aloft.json;

import static dev.aloft.json.Documents.refused;
import static dev.aloft.json.Documents.written;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

class TreeJsonTest {
  private static final JsonMapper ORACLE =
      JsonMapper.builder().enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER).build();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "true",
        "0",
        "-0",
        "2147483647",
        "2147483648",
        "-9223372036854775808",
        "9223372036854775808",
        "0.1",
        "1e3",
        "-0.0",
        "1.7976931348623157e308",
        "\"\"",
        "{\"b\":1,\"a\":[null,{}]}"
      })
  void choosesTheNodesThatDatabindChooses(String document) {
    JsonNode node = Documents.read(document, TreeJson::read);
    JsonNode expected = ORACLE.readTree(document);
    assertEquals(expected, node);
    assertEquals(expected.getClass(), node.getClass());
    assertEquals(ORACLE.writeValueAsString(expected), written(TreeJson::write, node));
  }

  @Test
  void writesEveryKindOfNode() {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    assertEquals("1.5", written(TreeJson::write, nodes.numberNode(1.5f)));
    assertEquals("7", written(TreeJson::write, nodes.numberNode((short) 7)));
    assertEquals("1.50", written(TreeJson::write, nodes.numberNode(new BigDecimal("1.50"))));
    assertEquals("\"AQI=\"", written(TreeJson::write, nodes.binaryNode(new byte[] {1, 2})));
    assertEquals("\"NaN\"", written(TreeJson::write, nodes.numberNode(Double.NaN)));
    JsonNode[] foreign = {nodes.missingNode(), nodes.pojoNode(new Object())};
    for (JsonNode node : foreign) {
      assertThrows(IllegalArgumentException.class, () -> written(TreeJson::write, node));
    }
  }

  @Test
  void refusesNamesThatComeTwice() {
    assertEquals("/x/a", refused("{\"x\":{\"a\":1,\"b\":2,\"a\":3}}", TreeJson::read).path());
    assertEquals(
        "[\"Infinity\"]", written(TreeJson::write, Documents.read("[1e999]", TreeJson::read)));
  }

  @Test
  void readsAndWritesTheDeepestDocument() {
    String deepest = "[".repeat(500) + "]".repeat(500);
    assertEquals(deepest, written(TreeJson::write, Documents.read(deepest, TreeJson::read)));
  }
}
