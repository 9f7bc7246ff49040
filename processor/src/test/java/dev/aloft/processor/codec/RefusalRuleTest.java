package dev.aloft.processor.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import dev.aloft.json.JsonCodec;
import dev.aloft.json.JsonException;
import dev.aloft.processor.model.Direction;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Wherever the user's code is called while a document is read: an IllegalArgumentException is the
 * document's fault and its words go out with the place; everything else is a bug and passes as it
 * is.
 */
final class RefusalRuleTest {
  private static final List<String> TYPES =
      List.of("Compact", "Factory", "Delegate", "Bean", "Fluent", "Any", "Late", "Built", "Step")
          .stream()
          .map(name -> "rule.All." + name)
          .toList();

  private static final String SOURCE =
      """
      package rule;
      import com.fasterxml.jackson.annotation.*;
      import dev.aloft.Codec;
      import dev.aloft.json.*;
      import java.util.*;
      import tools.jackson.databind.annotation.*;
      @SuppressWarnings("all")
      public interface All {
        static String checked(String how) {
          switch (how) {
            case "iae": throw new IllegalArgumentException("words");
            case "own": throw new Own();
            case "jdk": Integer.parseInt("secret"); return "";
            case "enum": Hue.valueOf("secret"); return "";
            case "format": return String.format("%d", "secret");
            case "ise": throw new IllegalStateException("words");
            case "npe": throw new NullPointerException("words");
            case "stack": throw new StackOverflowError("words");
            case "link": throw new NoClassDefFoundError("words");
            default: return how;
          }
        }
        class Own extends IllegalArgumentException { static final long serialVersionUID = 1; Own() { super("words"); } }
        enum Hue { RED }
        record Compact(String v) { public Compact { checked(v); } }
        class Factory {
          @JsonCreator static Factory of(@JsonProperty("v") String v) { checked(v); return new Factory(); }
        }
        class Delegate {
          @JsonCreator(mode = JsonCreator.Mode.DELEGATING) public Delegate(String v) { checked(v); }
        }
        class Bean { public void setV(String v) { checked(v); } }
        class Fluent {
          Fluent(@JsonProperty("a") String a) {}
          public void setV(String v) { checked(v); }
        }
        class Any { @JsonAnySetter public void any(String name, String v) { checked(v); } }
        class Late {
          Late(@JsonProperty("a") String a) {}
          @JsonAnySetter public void any(String name, String v) { checked(v); }
        }
        @JsonDeserialize(builder = Built.Builder.class)
        class Built {
          @JsonPOJOBuilder(withPrefix = "")
          static class Builder {
            String v;
            Builder v(String given) { v = given; return this; }
            Built build() { checked(v); return new Built(); }
          }
        }
        @JsonDeserialize(builder = Step.Builder.class)
        class Step {
          @JsonPOJOBuilder(withPrefix = "")
          static class Builder {
            Builder v(String given) { checked(given); return this; }
            Step build() { return new Step(); }
          }
        }
        enum Level { ONE; @JsonCreator static Level of(String v) { checked(v); return ONE; } }
        record Key(String v) { public Key { checked(v); } @Override public String toString() { return v; } }
        record Outside(@JsonUnwrapped Compact inside) {}
        class Hand implements JsonCodec<Integer> {
          public Integer read(JsonReader in) { return checked(in.readString()).length(); }
          public void write(JsonWriter out, Integer value) {}
        }
        record Deep(
            List<Level> level,
            Map<Key, Integer> key,
            List<Outside> outside,
            @Codec(Hand.class) Integer hand,
            List<Compact> compact) {}
      }
      """;

  private static Running running;

  @BeforeAll
  static void compile() throws Exception {
    List<String> all = new java.util.ArrayList<>(TYPES);
    all.add("rule.All.Deep");
    Compilation compilation = Compiling.compile(new CodecProcessor(Direction.READ, all), SOURCE);
    assertEquals(
        Compilation.Status.SUCCESS, compilation.status(), compilation.diagnostics()::toString);
    running = Running.of(compilation);
  }

  private static JsonCodec<Object> codec(String name) throws ReflectiveOperationException {
    return running.codec("rule.All_" + name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Compact  | {\"v\":\"%s\"} | ''",
        "Factory  | {\"v\":\"%s\"} | ''",
        "Delegate | \"%s\" | ''",
        "Bean     | {\"v\":\"%s\"} | /v",
        "Fluent   | {\"a\":\"\",\"v\":\"%s\"} | ''",
        "Any      | {\"v\":\"%s\"} | /v",
        "Late     | {\"a\":\"\",\"v\":\"%s\"} | ''",
        "Built    | {\"v\":\"%s\"} | ''",
        "Step     | {\"v\":\"%s\"} | /v",
        "Deep     | {\"level\":[\"x\",\"%s\"]} | /level/1",
        "Deep     | {\"key\":{\"x\":1,\"%s\":2}} | /key/",
        "Deep     | {\"outside\":[{\"v\":\"%s\"}]} | /outside/0",
        "Deep     | {\"hand\":\"%s\"} | /hand",
        "Deep     | {\"compact\":[{\"v\":\"x\"},{\"v\":\"%s\"}]} | /compact/1",
      })
  void onlyAnIllegalArgumentIsTheDocumentsFault(String name, String document, String path)
      throws Exception {
    JsonCodec<Object> codec = codec(name);
    Running.read(codec, document.replace("%s", "fine"));
    String subject = path.endsWith("/") ? "the name is refused" : "the value is refused";
    for (String how : List.of("iae", "own")) {
      JsonException refusal = refusal(codec, document.replace("%s", how));
      assertEquals(subject + ": words", refusal.problem());
      assertEquals(path.endsWith("/") ? path + how : path, refusal.path());
      assertEquals(refusal.getMessage(), refusal.summary());
    }
    for (String how : List.of("jdk", "enum")) {
      JsonException refusal = refusal(codec, document.replace("%s", how));
      assertEquals(subject, refusal.problem());
      assertFalse(String.valueOf(refusal.getMessage()).contains("secret"), refusal.getMessage());
    }
    passes(codec, document.replace("%s", "ise"), IllegalStateException.class);
    passes(codec, document.replace("%s", "npe"), NullPointerException.class);
    passes(codec, document.replace("%s", "stack"), StackOverflowError.class);
    passes(codec, document.replace("%s", "link"), NoClassDefFoundError.class);
    Throwable format =
        assertThrows(Throwable.class, () -> Running.read(codec, document.replace("%s", "format")));
    assertTrue(format instanceof java.util.IllegalFormatException, format.toString());
  }

  private static JsonException refusal(JsonCodec<Object> codec, String document) {
    return assertThrows(JsonException.class, () -> Running.read(codec, document), document);
  }

  private static void passes(
      JsonCodec<Object> codec, String document, Class<? extends Throwable> type) {
    Throwable failure =
        assertThrows(Throwable.class, () -> Running.read(codec, document), document);
    assertEquals(type, failure.getClass());
    assertEquals("words", failure.getMessage());
  }

  @Test
  void generatedCodeCatchesNothingElse() throws Exception {
    Compilation compilation =
        Compiling.compile(new CodecProcessor(Direction.READ, List.of("rule.All.Deep")), SOURCE);
    for (var file : compilation.generatedSourceFiles()) {
      String code = file.getCharContent(false).toString();
      assertFalse(code.contains("catch (RuntimeException"), code);
      assertFalse(code.contains("getMessage()"), code);
    }
  }
}
