package dev.aloft.processor.codec;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Random changes to a document: properties in another order, missing, unknown, of another kind. */
final class Mutations {
  private static final long[] NUMBERS = {
    0, 1, 2, 3, -1, 12, 65, 200, 255, 256, 65536, 2147483648L, -9999999999L, Long.MAX_VALUE
  };
  private static final String[] TEXTS = {
    "",
    " ",
    "a",
    "A",
    " A ",
    "B",
    "1",
    " 1 ",
    "1.5",
    "-2",
    "true",
    "FALSE",
    "null",
    "x y",
    "NaN",
    "AQID",
    "2024-02-29",
    " 2024-02-29 ",
    "2024-02-29T12:30:01Z",
    "2024-02-29T12:30:01+01:00",
    "12:30",
    "PT1M",
    "P1D",
    "2024-02",
    "--02-29",
    "MARCH",
    "Europe/Paris",
    "29.02.2024",
    "de_DE",
    "123e4567-e89b-12d3-a456-426614174000",
    "http://x",
    "EUR",
    "INF",
    "99999999999"
  };

  private final Random random;

  Mutations(Random random) {
    this.random = random;
  }

  /** A copy with some properties in another order, and at most two other changes. */
  JsonNode mutate(JsonNode document) {
    JsonNode copy = document.deepCopy();
    shuffle(copy);
    for (int i = random.nextInt(3); i > 0; i--) {
      List<JsonNode> containers = new ArrayList<>();
      collect(copy, containers);
      if (containers.isEmpty()) {
        return replacement();
      }
      JsonNode container = containers.get(random.nextInt(containers.size()));
      if (container instanceof ObjectNode object) {
        change(object);
      } else {
        change((ArrayNode) container);
      }
    }
    return copy;
  }

  private void change(ObjectNode object) {
    List<String> names = new ArrayList<>(object.propertyNames());
    int choice = names.isEmpty() ? 0 : random.nextInt(3);
    if (choice == 0) {
      object.set("unknown" + random.nextInt(3), replacement());
      shuffle(object);
    } else if (choice == 1) {
      object.remove(names.get(random.nextInt(names.size())));
    } else {
      object.set(names.get(random.nextInt(names.size())), replacement());
    }
  }

  private void change(ArrayNode array) {
    if (array.isEmpty() || random.nextBoolean()) {
      array.add(array.isEmpty() ? replacement() : array.get(0).deepCopy());
    } else {
      array.set(random.nextInt(array.size()), replacement());
    }
  }

  /** Anything, mostly something that another type might be taken for. */
  private JsonNode replacement() {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    return switch (random.nextInt(12)) {
      case 0 -> nodes.objectNode();
      case 1 -> nodes.arrayNode();
      case 2 -> nodes.objectNode().set("x", nodes.arrayNode().add(1));
      case 3, 4 -> nodes.nullNode();
      case 5 -> nodes.booleanNode(random.nextBoolean());
      case 6 -> nodes.numberNode(NUMBERS[random.nextInt(NUMBERS.length)]);
      case 7 -> nodes.numberNode(random.nextInt(5) - 0.5);
      case 8 -> nodes.arrayNode().add(replacement());
      default -> nodes.stringNode(TEXTS[random.nextInt(TEXTS.length)]);
    };
  }

  private void shuffle(JsonNode node) {
    if (node instanceof ObjectNode object) {
      List<String> names = new ArrayList<>(object.propertyNames());
      Collections.shuffle(names, random);
      for (String name : names) {
        JsonNode value = object.remove(name);
        shuffle(value);
        object.set(name, value);
      }
    } else if (node instanceof ArrayNode array) {
      array.forEach(this::shuffle);
    }
  }

  private static void collect(JsonNode node, List<JsonNode> containers) {
    if (node.isContainer()) {
      containers.add(node);
      node.forEach(each -> collect(each, containers));
    }
  }
}
