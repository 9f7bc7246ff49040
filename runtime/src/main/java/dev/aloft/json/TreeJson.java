package dev.aloft.json;

import java.math.BigInteger;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads and writes JSON of any shape as jackson-databind's tree, with the node types that
 * jackson-databind 3 chooses by default. Needs jackson-databind, which is an optional dependency.
 *
 * <p>Recursion is bounded by the limits of the reader and the writer.
 */
public final class TreeJson {
  private TreeJson() {}

  /** Reads the current value, which may be {@code null}; rejects duplicate names in an object. */
  public static JsonNode read(JsonReader in) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    if (in.isObject()) {
      ObjectNode object = nodes.objectNode();
      String name;
      while ((name = in.nextName()) != null) {
        if (object.has(name)) {
          throw in.duplicate(name);
        }
        object.set(name, read(in));
      }
      return object;
    }
    if (in.isArray()) {
      ArrayNode array = nodes.arrayNode();
      while (in.nextElement()) {
        array.add(read(in));
      }
      return array;
    }
    if (in.isString()) {
      return nodes.stringNode(in.readString());
    }
    if (in.isNull()) {
      return nodes.nullNode();
    }
    if (in.isInteger()) {
      return integer(nodes, in.readInteger());
    }
    return in.isNumber() ? nodes.numberNode(in.readDouble()) : nodes.booleanNode(in.readBoolean());
  }

  private static JsonNode integer(JsonNodeFactory nodes, Number value) {
    if (value instanceof Integer i) {
      return nodes.numberNode(i.intValue());
    }
    if (value instanceof Long l) {
      return nodes.numberNode(l.longValue());
    }
    return nodes.numberNode((BigInteger) value);
  }

  /**
   * Writes a tree.
   *
   * @throws IllegalArgumentException if a node holds something that is not JSON: some other object,
   *     or nothing
   */
  public static void write(JsonWriter out, JsonNode node) {
    if (node.isObject()) {
      out.beginObject();
      for (Map.Entry<String, JsonNode> property : node.properties()) {
        out.writeName(property.getKey());
        write(out, property.getValue());
      }
      out.endObject();
    } else if (node.isArray()) {
      out.beginArray();
      for (int i = 0; i < node.size(); i++) {
        write(out, node.get(i));
      }
      out.endArray();
    } else {
      writeScalar(out, node);
    }
  }

  private static void writeScalar(JsonWriter out, JsonNode node) {
    if (node.isString()) {
      out.writeString(node.stringValue());
    } else if (node.isNull()) {
      out.writeNull();
    } else if (node.isBoolean()) {
      out.writeBoolean(node.booleanValue());
    } else if (node.isIntegralNumber()) {
      out.writeBigInteger(node.bigIntegerValue());
    } else if (node.isBigDecimal()) {
      out.writeBigDecimal(node.decimalValue());
    } else if (node.isFloat()) {
      out.writeFloat(node.floatValue());
    } else if (node.isDouble()) {
      out.writeDouble(node.doubleValue());
    } else if (node.isBinary()) {
      out.writeBinary(node.binaryValue());
    } else {
      throw new IllegalArgumentException(
          "A node of type " + node.getNodeType() + " has no form in JSON.");
    }
  }
}
