package dev.aloft.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.aloft.event.BatchResult;
import dev.aloft.event.ObjectEvent;
import dev.aloft.event.QueueBatch;
import dev.aloft.event.QueueMessage;
import dev.aloft.event.TimerEvent;
import dev.aloft.event.TopicMessage;
import dev.aloft.http.HttpRequest;
import dev.aloft.json.JsonException;
import dev.aloft.processor.cloud.TestCloud;
import dev.aloft.processor.cloud.TestContext;
import dev.aloft.processor.cloud.WrappedQueue;
import dev.aloft.provider.Bootstrap;
import dev.aloft.provider.EventHandler;
import dev.aloft.provider.Handler;
import dev.aloft.provider.HttpHandler;
import dev.aloft.provider.HttpInput;
import dev.aloft.provider.HttpOutput;
import dev.aloft.provider.Input;
import dev.aloft.provider.ObjectHandler;
import dev.aloft.provider.Output;
import dev.aloft.provider.QueueHandler;
import dev.aloft.provider.ScheduleHandler;
import dev.aloft.provider.TopicHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What generated handlers do, called as a provider's adapter calls them. */
final class TriggerBehaviourTest {
  private static final TestContext CONTEXT = new TestContext();

  private static ClassLoader classes = ClassLoader.getSystemClassLoader();

  @BeforeAll
  static void compileTheFunctions() throws IOException {
    Compilation compilation =
        javac()
            .withOptions("-Xlint:all,-processing,-options", "-Werror")
            .withProcessors(new FunctionProcessor(List.of(TestCloud.WRAPPING)))
            .compile(JavaFileObjects.forResource("trigger/Desk.java"));
    assertThat(compilation).succeeded();
    classes = new CompiledClasses(compilation);
  }

  @Test
  void httpRequestArrivesWithItsHeadAndDecodedBody() throws Exception {
    HttpOutput response = post("greet", "{\"name\":\"Ada\"}");
    assertEquals(201, response.status());
    assertEquals("{\"text\":\"POST /desk Ada\"}", text(response));
    assertEquals("application/json", response.contentType());
    assertEquals("de", response.headers().first("Content-Language"));
  }

  @Test
  void undecodableHttpBodyIsFailureOfTheDecoding() throws Exception {
    HttpInput request = request("{\"name\":[]}");
    HttpHandler handler = (HttpHandler) create("greet");
    assertThrows(JsonException.class, () -> handler.handle(request, CONTEXT, new HttpOutput()));
    assertTrue(request.isDecoding());
  }

  @Test
  void failureOfTheFunctionIsNoFailureOfTheDecoding() throws Exception {
    HttpInput request = request("{\"name\":\"nobody\"}");
    HttpHandler handler = (HttpHandler) create("greet");
    assertThrows(
        IllegalArgumentException.class, () -> handler.handle(request, CONTEXT, new HttpOutput()));
    assertFalse(request.isDecoding());
  }

  @Test
  void bodyAloneIsAnsweredWithStatus200() throws Exception {
    HttpOutput response = post("echo", "{\"name\":\"Ada\"}");
    assertEquals(200, response.status());
    assertEquals("{\"text\":\"request-1 Ada\"}", text(response));
  }

  @Test
  void nullResultIsAnsweredWithStatus204AndNoBody() throws Exception {
    HttpOutput response = post("echo", "{\"name\":\"nobody\"}");
    assertEquals(204, response.status());
    assertEquals("", text(response));
    assertNull(response.contentType());
  }

  @Test
  void voidIsAnsweredWithStatus204AndNoBody() throws Exception {
    HttpOutput response = post("ping", "ignored");
    assertEquals(204, response.status());
    assertEquals("", text(response));
  }

  @Test
  void responseWithoutBodyHasNone() throws Exception {
    HttpOutput response = post("headOnly", "ignored");
    assertEquals(304, response.status());
    assertEquals("", text(response));
    assertNull(response.contentType());
    assertEquals(202, post("later", "[]").status());
    assertEquals("", text(post("later", "[]")));
  }

  @Test
  void nullResponseIsAFailure() {
    assertThrows(NullPointerException.class, () -> post("later", "[{\"name\":\"nobody\"}]"));
  }

  @Test
  void containersAreDecodedAndEncoded() throws Exception {
    HttpOutput response = post("later", "[{\"name\":\"Ada\"},{\"name\":\"Bob\"}]");
    assertEquals("[{\"text\":\"Ada\"},{\"text\":\"Bob\"}]", text(response));
    assertEquals("application/json", response.contentType());
  }

  @Test
  void textBytesAndStreamsAreRaw() throws Exception {
    HttpOutput text = post("text", "grüß \"dich\"");
    assertEquals("grüß \"dich\"", text(text));
    assertEquals("text/plain; charset=utf-8", text.contentType());
    HttpOutput bytes = post("bytes", "\u0000\u0001");
    assertEquals("\u0000\u0001", text(bytes));
    assertEquals("image/png", bytes.contentType());
    HttpOutput stream = post("stream", "flow");
    assertEquals("flow", text(stream));
    assertEquals("application/octet-stream", stream.contentType());
  }

  @Test
  void bodyThatMayBeNullMayBeAbsent() throws Exception {
    for (String function : List.of("nullable", "nullableList", "optional")) {
      assertEquals("absent", text(post(function, "")), function);
      assertEquals("absent", text(post(function, "null")), function);
    }
    assertEquals("present", text(post("nullable", "{\"name\":\"Ada\"}")));
    assertEquals("present", text(post("nullableList", "[]")));
    assertEquals("present", text(post("optional", "{\"name\":\"Ada\"}")));
    assertThrows(JsonException.class, () -> post("greet", ""));
    assertThrows(JsonException.class, () -> post("greet", "null"));
  }

  @Test
  void tickReachesTheFunction() throws Exception {
    ScheduleHandler handler = (ScheduleHandler) portable("tick");
    handler.handle(new TimerEvent("nightly", Instant.EPOCH, "p"), CONTEXT);
    assertEquals("nightly 1970-01-01T00:00:00Z p", log(handler));
  }

  @Test
  void batchReachesTheFunctionAndItsResultComesBack() throws Exception {
    BatchResult result = queue("bill", "5", "-1", "7");
    assertEquals(List.of("id1"), result.failures().stream().map(BatchResult.Failure::id).toList());
    assertEquals(List.of(), queue("billAll", "5").failures());
    assertEquals(1, queue("billLater", "5", "6").failures().size());
  }

  @Test
  void exceptionForOneMessageFailsThatMessageAlone() throws Exception {
    BatchResult result = queue("each", "5", "-1", "7", "-2");
    assertEquals(
        List.of("id1", "id3"), result.failures().stream().map(BatchResult.Failure::id).toList());
    assertInstanceOf(java.io.IOException.class, result.failures().get(0).cause());
    BatchResult later = queue("eachLater", "5", "-1", "7");
    assertEquals(List.of("id1"), later.failures().stream().map(BatchResult.Failure::id).toList());
    assertInstanceOf(java.io.IOException.class, later.failures().get(0).cause());
  }

  @Test
  void errorForOneMessageGoesThrough() {
    assertThrows(StackOverflowError.class, () -> queue("each", "5", "0", "7"));
  }

  @Test
  void messageBodiesAreDecodedByTheirType() throws Exception {
    Input body = new Input();
    body.reset("{\"cents\":7}".getBytes(StandardCharsets.UTF_8), 0, 11);
    assertEquals("Invoice[cents=7]", ((QueueHandler<?>) portable("bill")).decode(body).toString());
    assertEquals("{\"cents\":7}", ((QueueHandler<?>) portable("texts")).decode(body));
    assertArrayEquals(
        body.bytes(), (byte[]) ((TopicHandler<?>) portable("bytesOfTopic")).decode(body));
    body.reset("null".getBytes(StandardCharsets.UTF_8), 0, 4);
    assertThrows(JsonException.class, () -> ((QueueHandler<?>) portable("bill")).decode(body));
  }

  @Test
  void topicMessageReachesTheFunction() throws Exception {
    @SuppressWarnings("unchecked") // the function takes bytes
    TopicHandler<byte[]> handler = (TopicHandler<byte[]>) portable("bytesOfTopic");
    handler.handle(new TopicMessage<>("m1", "hi".getBytes(StandardCharsets.UTF_8)), CONTEXT);
    assertEquals("m1 hi", log(handler));
  }

  @Test
  void objectEventReachesTheFunction() throws Exception {
    ObjectHandler handler = (ObjectHandler) portable("thumbnail");
    handler.handle(
        new ObjectEvent(ObjectEvent.Kind.CREATED, "b", "k", 1, "", "", null, "n"), CONTEXT);
    assertEquals("b/k", log(handler));
    assertThrows(
        IOException.class,
        () ->
            handler.handle(
                new ObjectEvent(ObjectEvent.Kind.REMOVED, "b", "k", 1, "", "", null, "n"),
                CONTEXT));
  }

  @Test
  void settingsOfTheFunctionAreTheHandlers() throws Exception {
    Handler greet = create("greet");
    assertEquals(3, greet.concurrency());
    assertTrue(greet.usesJson());
    assertFalse(greet.exitsOnError());
    Handler ping = create("ping");
    assertEquals(0, ping.concurrency());
    assertFalse(ping.usesJson());
    assertTrue(ping.exitsOnError());
  }

  @Test
  void mainWrapsTheHandlerIntoTheCloudsAdapter() throws Exception {
    EventHandler wrapped = assertInstanceOf(WrappedQueue.class, create("bill"));
    Output output = new Output();
    Input input = new Input();
    input.reset("{\"cents\":-1}".getBytes(StandardCharsets.UTF_8), 0, 12);
    wrapped.handle(input, CONTEXT, output);
    assertEquals("1", new String(output.buffer(), 0, output.length(), StandardCharsets.UTF_8));
  }

  @Test
  void combinedMainFindsEveryFunction() throws Exception {
    Bootstrap combined = bootstrap("shop.Functions_Wrapping");
    System.setProperty("test.function", "thumbnail");
    try {
      assertInstanceOf(ObjectHandler.class, combined.create());
    } finally {
      System.clearProperty("test.function");
    }
    assertThrows(IllegalArgumentException.class, combined::create);
  }

  private static Handler create(String method) throws Exception {
    return bootstrap("shop.Desk_" + method + "_Wrapping").create();
  }

  private static Bootstrap bootstrap(String name) throws ReflectiveOperationException {
    return (Bootstrap) classes.loadClass(name).getDeclaredConstructor().newInstance();
  }

  /** The handler without the cloud's adapter. */
  private static Handler portable(String method) throws ReflectiveOperationException {
    Class<?> desk = classes.loadClass("shop.Desk");
    var target = desk.getDeclaredConstructor();
    target.setAccessible(true);
    var constructor = classes.loadClass("shop.Desk_" + method).getDeclaredConstructor(desk);
    constructor.setAccessible(true);
    return (Handler) constructor.newInstance(target.newInstance());
  }

  /** What the function noted: its object is what the handler closes. */
  private static String log(Handler handler) {
    return String.valueOf(handler.closeable());
  }

  private static HttpInput request(String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    HttpInput request = new HttpInput();
    request.reset(HttpRequest.builder("POST", "/desk").body(""), bytes, 0, bytes.length);
    return request;
  }

  private static HttpOutput post(String method, String body) throws Exception {
    HttpOutput response = new HttpOutput();
    ((HttpHandler) create(method)).handle(request(body), CONTEXT, response);
    return response;
  }

  private static String text(HttpOutput response) {
    Output body = response.body();
    return new String(body.buffer(), 0, body.length(), StandardCharsets.UTF_8);
  }

  /** Calls a function with messages of these amounts; their ids are id0, id1, ... */
  private static BatchResult queue(String method, String... amounts) throws Exception {
    return deliver((QueueHandler<?>) portable(method), amounts);
  }

  private static <T> BatchResult deliver(QueueHandler<T> handler, String... amounts)
      throws Exception {
    List<QueueMessage<T>> messages = new java.util.ArrayList<>();
    Input input = new Input();
    for (String amount : amounts) {
      byte[] body = ("{\"cents\":" + amount + "}").getBytes(StandardCharsets.UTF_8);
      input.reset(body, 0, body.length);
      messages.add(new QueueMessage<>("id" + messages.size(), handler.decode(input)));
    }
    return handler.handle(new QueueBatch<>("invoices", messages), CONTEXT);
  }
}
