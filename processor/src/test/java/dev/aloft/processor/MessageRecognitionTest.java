package dev.aloft.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.aloft.json.JsonException;
import dev.aloft.processor.cloud.TestCloud;
import dev.aloft.provider.Input;
import dev.aloft.provider.QueueHandler;
import dev.aloft.provider.TopicHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A message in another service's envelope is not an object full of nulls. */
final class MessageRecognitionTest {
  private static final String ENVELOPE =
      "{\"Type\":\"Notification\",\"MessageId\":\"1\",\"TopicArn\":\"arn:t\","
          + "\"Message\":\"{\\\"from\\\":\\\"Ada\\\"}\",\"Attributes\":{\"from\":[{\"from\":1}]}}";

  private static ClassLoader classes = ClassLoader.getSystemClassLoader();

  @BeforeAll
  static void compileTheFunctions() throws IOException {
    Compilation compilation =
        javac()
            .withOptions("-Xlint:all,-processing,-options", "-Werror")
            .withProcessors(new FunctionProcessor(List.of(TestCloud.WRAPPING)))
            .compile(JavaFileObjects.forResource("trigger/Mailbox.java"));
    assertThat(compilation).succeeded();
    classes = new CompiledClasses(compilation);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "letter",
        "bounded",
        "checked",
        "bean",
        "built",
        "wrapper",
        "optional",
        "post",
        "topic"
      })
  void anObjectWithNoneOfTheProperties(String function) throws Exception {
    JsonException refused =
        assertThrows(JsonException.class, () -> decode(function, ENVELOPE), function);
    assertTrue(
        refused.problem().startsWith("expected an object with properties of "), refused.problem());
    // What was found stands last, as the place follows.
    assertTrue(
        refused
            .problem()
            .endsWith(", found none but \"Type\", \"MessageId\", \"TopicArn\" and 2 more"),
        refused.problem());
    assertEquals("", refused.path());
    assertEquals(ENVELOPE.length(), refused.column());
    assertThrows(JsonException.class, () -> decode(function, "{\"a\":{\"from\":\"Ada\"}}"));
    for (String good :
        new String[] {
          "{\"from\":\"Ada\"}",
          "{\"a\":1,\"from\":\"Ada\"}",
          "{\"from\":\"Ada\",\"a\":{\"b\":1},\"b\":[]}"
        }) {
      decode(function, good);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"letter", "bounded", "bean", "built", "wrapper", "optional", "post", "topic"})
  void anEmptyObjectAndOneWithNullsAreWhatTheySay(String function) throws Exception {
    decode(function, "{}");
    decode(function, "{\"from\":null}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tolerated", "empty", "open", "parcel", "map"})
  void whatTakesAnyObjectTakesThisOne(String function) throws Exception {
    decode(function, ENVELOPE);
    decode(function, "{}");
  }

  @Test
  void aTypeIdIsEnoughWhereverItComes() throws Exception {
    assertEquals(
        "Card[from=null]", decode("post", "{\"@type\":\"Mailbox$Card\",\"a\":1}").toString());
    assertEquals(
        "Card[from=null]", decode("post", "{\"a\":1,\"@type\":\"Mailbox$Card\"}").toString());
    assertEquals("Other[from=null]", decode("post", "{\"a\":1,\"@type\":\"x\"}").toString());
  }

  @Test
  void whatIsInsideNeedNotBeRecognised() throws Exception {
    assertEquals(
        "Letter[from=null, reply=Letter[from=null, reply=null]]",
        decode("letter", "{\"reply\":{\"a\":1}}").toString());
    assertEquals("[Letter[from=null, reply=null]]", decode("list", "[{\"a\":1}]").toString());
    assertThrows(JsonException.class, () -> decode("list", ENVELOPE));
  }

  @Test
  void theNextMessageIsReadAfterARefusedOne() throws Exception {
    Input body = new Input();
    QueueHandler<?> handler = (QueueHandler<?>) portable("letter");
    reset(body, ENVELOPE);
    assertThrows(JsonException.class, () -> handler.decode(body));
    reset(body, "{\"from\":\"Ada\"}");
    assertEquals("Letter[from=Ada, reply=null]", handler.decode(body).toString());
  }

  private static Object decode(String function, String message) throws Exception {
    Input body = new Input();
    reset(body, message);
    Object handler = portable(function);
    return handler instanceof TopicHandler<?> topic
        ? topic.decode(body)
        : ((QueueHandler<?>) handler).decode(body);
  }

  private static void reset(Input body, String message) {
    byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
    body.reset(bytes, 0, bytes.length);
  }

  private static Object portable(String function) throws ReflectiveOperationException {
    var constructor = classes.loadClass("shop.Mailbox_" + function).getDeclaredConstructor();
    constructor.setAccessible(true);
    return constructor.newInstance();
  }
}
