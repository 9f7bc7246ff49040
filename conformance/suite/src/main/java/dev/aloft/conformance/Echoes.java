package dev.aloft.conformance;

import dev.aloft.Codec;
import dev.aloft.Function;
import dev.aloft.function.Context;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Functions that return what they got, in every form that a payload may take. */
public final class Echoes {
  private Echoes() {}

  /** A name to greet. */
  public record Person(String name) {}

  /** A greeting. */
  public record Greeting(String message) {}

  /** What a context reports. */
  public record Seen(
      String requestId,
      String functionName,
      String functionVersion,
      int memoryLimitMb,
      boolean hasTimeLeft,
      @Nullable String traceParent,
      String cloud) {}

  @Function("hello")
  static Greeting hello(Person person) {
    return new Greeting("Hello, " + person.name() + "!");
  }

  @Function("echo-text")
  static String text(String text) {
    return text;
  }

  @Function("echo-bytes")
  static byte[] bytes(byte[] bytes) {
    return bytes;
  }

  @Function("echo-stream")
  static InputStream stream(InputStream stream) {
    return stream;
  }

  @Function("echo-list")
  static List<Person> list(List<Person> people) {
    return people;
  }

  @Function("echo-map")
  static Map<String, int[]> map(Map<String, int[]> map) {
    return map;
  }

  @Function("echo-number")
  static int number(int number) {
    return number;
  }

  @Function("echo-everything")
  static Everything everything(Everything everything) {
    return everything;
  }

  @Function("echo-tree")
  static JsonNode tree(JsonNode tree) {
    return tree;
  }

  @Function("echo-coded")
  static @Codec(Hexadecimal.class) Integer coded(@Codec(Hexadecimal.class) Integer number) {
    return number;
  }

  @Function("echo-later")
  static CompletionStage<Person> later(Person person) {
    return CompletableFuture.supplyAsync(() -> person);
  }

  @Function("nothing")
  static void nothing(Person person) {}

  @Function("no-payload")
  static Greeting noPayload() {
    return new Greeting("nobody asked");
  }

  @Function("context")
  static Seen context(Context context) {
    return new Seen(
        context.requestId(),
        context.functionName(),
        context.functionVersion(),
        context.memoryLimitMb(),
        !context.remaining().isZero(),
        context.traceParent(),
        context.cloud());
  }
}
