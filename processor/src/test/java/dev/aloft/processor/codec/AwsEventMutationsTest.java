package dev.aloft.processor.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.json.JsonCodec;
import dev.aloft.json.JsonException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What AWS's runtime makes of damaged events, codecs make of them, too, or refuse them. */
class AwsEventMutationsTest {
  private static final JsonMapper MAPPER = new JsonMapper();

  private static Running running;

  @BeforeAll
  static void compile() throws Exception {
    running = AwsRuntime.compiled();
  }

  static Stream<String> events() throws Exception {
    return AwsRuntime.events().stream();
  }

  /** Nothing else is refused than what AWS's runtime refuses. */
  @ParameterizedTest
  @MethodSource("events")
  void whatIsMissingNullUnknownOrMisspelt(String name) throws Exception {
    Class<?> type = Class.forName(name);
    JsonNode document = document(type);
    Random random = new Random(name.hashCode());
    for (int i = 0; i < 150; i++) {
      JsonNode damaged = document.deepCopy();
      List<ObjectNode> objects = new ArrayList<>();
      collect(damaged, objects);
      for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
        damage(objects.get(random.nextInt(objects.size())), random);
      }
      compare(type, damaged.toString(), false);
    }
  }

  /** What AWS's runtime takes for something else may be refused: only JSON of another kind. */
  @ParameterizedTest
  @MethodSource("events")
  void whatIsOfAnotherKind(String name) throws Exception {
    Class<?> type = Class.forName(name);
    JsonNode document = document(type);
    Mutations mutations = new Mutations(new Random(name.hashCode()));
    for (int i = 0; i < 150; i++) {
      compare(type, mutations.mutate(document).toString(), true);
    }
  }

  private static JsonNode document(Class<?> type) throws ReflectiveOperationException {
    return MAPPER.readTree(AwsRuntime.write(new FilledEvents().of(type)));
  }

  private static void damage(ObjectNode object, Random random) {
    List<String> names = new ArrayList<>(object.propertyNames());
    if (names.isEmpty()) {
      return;
    }
    String name = names.get(random.nextInt(names.size()));
    switch (random.nextInt(5)) {
      case 0 -> object.remove(name);
      case 1 -> object.putNull(name);
      case 2 -> object.set("un" + name, object.get(name).deepCopy());
      case 3 -> object.set(name.toUpperCase(Locale.ROOT), object.remove(name));
      default -> object.set(name.toLowerCase(Locale.ROOT), object.remove(name));
    }
  }

  private static void collect(JsonNode node, List<ObjectNode> objects) {
    if (node instanceof ObjectNode object) {
      objects.add(object);
    }
    node.forEach(each -> collect(each, objects));
  }

  private static void compare(Class<?> type, String json, boolean mayBeStricter)
      throws ReflectiveOperationException {
    JsonCodec<Object> codec = running.codec("home." + type.getSimpleName());
    Object expected = null;
    RuntimeException refused = null;
    try {
      expected = AwsRuntime.read(type, json);
    } catch (RuntimeException e) {
      refused = e;
    }
    try {
      Object read = json.equals("null") ? null : Running.read(codec, json);
      assertEquals(null, refused, json);
      assertEquals("", Likeness.difference(expected, read), json);
    } catch (JsonException e) {
      boolean isOfAnotherKind = e.problem().matches("(?s)expected .*, found .*");
      assertTrue(refused != null || (mayBeStricter && isOfAnotherKind), e + ": " + json);
    } catch (NullPointerException e) {
      // A setter of the library takes no null.
      assertTrue(Running.isSameBug(e, refused), e + ": " + json);
    }
  }
}
