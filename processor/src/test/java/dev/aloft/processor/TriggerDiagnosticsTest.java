package dev.aloft.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.aloft.processor.cloud.TestCloud;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.trigger.Triggers;
import dev.aloft.provider.descriptor.Trigger;
import java.io.File;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every message about triggers: its id, its file, its line. */
final class TriggerDiagnosticsTest {
  private static final Set<Message> ASSERTED = EnumSet.noneOf(Message.class);

  @Test
  void severalTriggers() {
    expect(
        Message.SEVERAL_TRIGGERS,
        "@Topic",
        "class A { @Function @Queue(\"q\")\n@Topic(\"t\")\nvoid f(QueueBatch<String> b) {} }");
  }

  @Test
  void severalTriggersGiveNoErrorsAboutTheSignature() {
    Compilation compilation =
        compile(source("class A { @Function @Queue(\"q\") @Http void f(TimerEvent e) {} }"));
    assertEquals(1, compilation.errors().size(), compilation.errors()::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {"@Http", "@Schedule(\"0 3 * * *\")", "@Queue(\"q\")", "@Topic(\"t\")"})
  void triggerWithoutFunction(String trigger) {
    expect(Message.TRIGGER_WITHOUT_FUNCTION, trigger, "class A {\n" + trigger + "\nvoid f() {} }");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Http void f(\nTimerEvent here) {}",
        "@Http void f(\nQueueMessage<String> here) {}",
        "@Http void f(\nHttpResponse<String> here) {}",
        "@Schedule(\"0 3 * * *\") void f(\nString here) {}",
        "@Schedule(\"0 3 * * *\") void f(\nObjectEvent here) {}",
        "@Queue(\"q\") void f(\nString here) {}",
        "@Queue(\"q\") void f(\nBatchResult here) {}",
        "@Queue(\"q\") void f(\nQueueBatch<java.io.InputStream> here) {}",
        "@Topic(\"q\") void f(\nQueueBatch<String> here) {}",
        "@Topic(\"q\") void f(\nTopicMessage<java.io.InputStream> here) {}",
        "@Authorizer Authorization f(\nString here) { return Authorization.deny(); }",
        "@Authorizer Authorization f(\nHttpRequest<Void> here) { return Authorization.deny(); }",
        "@Http void f(\nAuthorizerRequest here) {}",
        "\n@Authorizer /* here */\nAuthorization f() { return Authorization.deny(); }",
        "@WebSocket(\"$default\") void f(\nHttpRequest<Void> here) {}",
        "@Http void f(\nWebSocketEvent<Void> here) {}",
        "\n@Queue(\"here\")\nvoid f() {}",
        "\n@Topic(\"here\")\nvoid f() {}"
      })
  void parameterOfAnotherTrigger(String method) {
    expect(Message.TRIGGER_PARAMETER, "here", "class A { @Function " + method + " }");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Http\n BatchResult here() { return null; }",
        "@Http\n TimerEvent here() { return null; }",
        "@Schedule(\"0 3 * * *\")\n String here() { return null; }",
        "@Queue(\"q\")\n String here(QueueBatch<String> b) { return null; }",
        "@Queue(\"q\")\n BatchResult here(QueueMessage<String> b) { return null; }",
        "@Queue(\"q\")\n CompletionStage<BatchResult> here(QueueMessage<String> b) { return null; }",
        "@Topic(\"t\")\n HttpResponse<String> here(TopicMessage<String> m) { return null; }",
        "@Topic(\"t\")\n CompletionStage<String> here(TopicMessage<String> m) { return null; }",
        "@Authorizer\n void here(AuthorizerRequest r) {}",
        "@Authorizer\n CompletionStage<Void> here(AuthorizerRequest r) { return null; }",
        "@Authorizer\n boolean here(AuthorizerRequest r) { return true; }",
        "@Authorizer\n Decision here(AuthorizerRequest r) { return Authorization.allow(); }",
        "@WebSocket(\"a\")\n Authorization here() { return Authorization.allow(); }",
        "@WebSocket(\"a\")\n WebSocketEvent<String> here() { return null; }",
        "@Http\n Authorization here() { return Authorization.allow(); }"
      })
  void resultOfAnotherTrigger(String method) {
    expect(Message.TRIGGER_RESULT, " here(", "class A { @Function " + method + " }");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "void f(\nTimerEvent here) {}",
        "void f(\nQueueBatch<String> here) {}",
        "void f(\nHttpRequest<String> here) {}",
        "void f(\nObjectEvent here) {}",
        "void f(\nAuthorizerRequest here) {}",
        "void f(\nWebSocketEvent<String> here) {}",
        "\nHttpResponse<String> here() { return null; }",
        "\nCompletionStage<BatchResult> here() { return null; }"
      })
  void portableTypeWithoutItsTrigger(String method) {
    expect(Message.TRIGGER_MISSING, "here", "class A { @Function " + method + " }");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Http void f(\nHttpRequest here) {}",
        "@Http void f(\nHttpRequest<?> here) {}",
        "@Http void f(\nHttpRequest<? extends String> here) {}",
        "@Http\n HttpResponse here() { return null; }",
        "@Http\n CompletionStage<HttpResponse<?>> here() { return null; }",
        "@Queue(\"q\") void f(\nQueueBatch here) {}",
        "@Queue(\"q\") void f(\nQueueMessage<?> here) {}",
        "@WebSocket(\"$connect\") void f(\nWebSocketEvent here) {}",
        "@WebSocket(\"a\") void f(\nWebSocketEvent<?> here) {}",
        "@Topic(\"t\") void f(\nTopicMessage<? super String> here) {}"
      })
  void bodyThatIsNotNamed(String method) {
    expect(Message.EVENT_BODY_OPEN, "here", "class A { @Function " + method + " }");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Queue(\n\" \") void f(QueueBatch<String> b) {}",
        "@WebSocket(\n\"\") void f(String m) {}",
        "@Topic(\n\"\") void f(TopicMessage<String> m) {}"
      })
  void blankName(String method) {
    expect(Message.TRIGGER_NAME_BLANK, "\") void f", "class A { @Function " + method + " }");
  }

  @Test
  void blankNameOfABucket() {
    JavaFileObject source =
        source("class A { @Function @ObjectStore(\n\"\") void f(ObjectEvent e) {} }");
    Compilation compilation =
        javac().withProcessors(new FunctionProcessor(List.of(TestCloud.WRAPPING))).compile(source);
    assertReported(compilation, Message.TRIGGER_NAME_BLANK, source, "\") void f");
  }

  @Test
  void malformedSchedule() {
    JavaFileObject source = source("class A { @Function @Schedule(\n\"0 24 * * *\") void f() {} }");
    Compilation compilation = compile(source);
    assertReported(compilation, Message.CRON_MALFORMED, source, "0 24");
    assertThat(compilation)
        .hadErrorContaining("The hour is \"24\", where \"24\" is not a number from 0 to 23.");
  }

  @Test
  void scheduleThatACloudCannotExpress() {
    JavaFileObject source = source("class A { @Function @Schedule(\n\"0 3 * 1 *\") void f() {} }");
    Compilation compilation = compile(source);
    assertReported(compilation, Message.CRON_NOT_ON_PROVIDER, source, "0 3");
    assertThat(compilation)
        .hadErrorContaining("\"0 3 * 1 *\", does not work on Plain Cloud.")
        .inFile(source);
    assertThat(compilation).hadErrorContaining("Why: Its schedules cannot name months.");
    assertThat(compilation).hadErrorContaining("does not work on Wrapping Cloud.");
  }

  @Test
  void triggerThatACloudLacks() {
    JavaFileObject source =
        source("class A { @Function\n@ObjectStore(\"b\")\nvoid f(ObjectEvent e) {} }");
    Compilation compilation = compile(source);
    assertReported(compilation, Message.TRIGGER_NOT_ON_PROVIDER, source, "@ObjectStore");
    assertThat(compilation).hadErrorContaining("@ObjectStore of A.f does not work on Plain Cloud.");
    assertThat(compilation)
        .hadErrorContaining(
            "Why: Plain Cloud has no trigger for changes of objects in a bucket. "
                + String.join(", ", Triggers.of(Trigger.OBJECT_STORE).clouds())
                + " and Wrapping Cloud have one.");
    assertEquals(1, compilation.errors().size(), compilation.errors()::toString);
  }

  @Test
  void triggerThatOnlyOneCloudHas() {
    JavaFileObject source =
        source(
            "class A { @Function\n@Authorizer\n"
                + "Authorization f(AuthorizerRequest r) { return Authorization.deny(); } }");
    Compilation compilation =
        javac().withProcessors(new FunctionProcessor(List.of(TestCloud.PLAIN))).compile(source);
    assertReported(compilation, Message.TRIGGER_NOT_ON_PROVIDER, source, "@Authorizer");
    assertThat(compilation)
        .hadErrorContaining(
            "Why: Plain Cloud has no trigger that authorizes requests. AWS Lambda has one.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"$conect", "$", "$DEFAULT"})
  void routeThatNoGatewayKnows(String route) {
    expect(
        Message.WEBSOCKET_ROUTE,
        "here",
        "class A { @Function @WebSocket(\n/* here */ \"" + route + "\") void f(String s) {} }");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@WebSocket(\"$connect\") void f(\nString here) {}",
        "@WebSocket(\"$disconnect\") void f(\nWebSocketEvent<String> here) {}",
        "@WebSocket(\"$connect\") void f(\nWebSocketEvent<byte[]> here) {}"
      })
  void messageOfARouteWithoutMessages(String method) {
    expect(Message.WEBSOCKET_MESSAGE, "here", "class A { @Function " + method + " }");
  }

  @Test
  void moduleThatIsMissing() {
    JavaFileObject source =
        JavaFileObjects.forSourceString(
            "shop.A",
            "package shop;\nimport dev.aloft.*;\n"
                + "class A { @Function\n@WebSocket(\"a\")\nString f(String s) { return s; } }");
    List<File> others =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(each -> !each.contains("websocket-aws"))
            .map(File::new)
            .toList();
    Compilation compilation =
        javac()
            .withClasspath(others)
            .withProcessors(new FunctionProcessor(TestCloud.ALL))
            .compile(source);
    assertReported(compilation, Message.TRIGGER_MODULE_MISSING, source, "@WebSocket");
    assertThat(compilation).hadErrorContaining("is in dev.aloft:aloft-websocket-aws, so that");
  }

  @Test
  void missingEventTypeIsReportedAsMissing() {
    for (String method :
        List.of(
            "void f(Nowhere<String> n) {}",
            "void f(java.util.List<Nowhere<String>> n) {}",
            "void f(Nowhere<String>[] n) {}",
            "@Queue(\"q\") void f(QueueBach<String> b) {}",
            "@Schedule(\"0 3 * * *\") void f(Tick t) {}",
            "@Http void f(HttpRequest<Persn> r) {}",
            "@Http HttpResponse<Persn> f() { return null; }",
            "@Topic(\"t\") void f(TopicMessage<Persn> r) {}",
            "@Queue(\"q\") BachResult f(QueueBatch<String> b) { return null; }")) {
      Compilation compilation = compile(source("class A { @Function " + method + " }"));
      assertThat(compilation).hadErrorContaining("[" + Message.MISSING_TYPE.id() + "]");
      assertEquals(
          1,
          compilation.errors().stream()
              .filter(error -> error.getMessage(null).contains("[ALOFT-"))
              .count(),
          compilation.errors()::toString);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "com.amazonaws.services.s3.event.S3EventNotification, @ObjectStore and take ObjectEvent",
    "software.amazon.awssdk.eventnotifications.s3.model.S3EventNotification, @ObjectStore",
    "com.aliyun.fc.runtime.event.OSSEvent, @ObjectStore and take ObjectEvent",
    "com.aliyun.fc.runtime.event.ApiGatewayRequestEvent, @Http and take",
    "com.qcloud.services.scf.runtime.events.TimerEvent, @Schedule and take TimerEvent",
    "com.qcloud.services.scf.runtime.events.CKafkaEvent, @Queue and take QueueBatch<T>",
    "com.qcloud.services.scf.runtime.events.CMQTopicEvent, @Topic and take TopicMessage<T>",
  })
  void eventClassOfACloudsOwnLibrary(String name, String instead) {
    String simpleName = name.substring(name.lastIndexOf('.') + 1);
    JavaFileObject vendors =
        JavaFileObjects.forSourceString(
            name,
            "package "
                + name.substring(0, name.lastIndexOf('.'))
                + "; public class "
                + simpleName
                + " { public String body; public static class Part { public String id; } }");
    for (String method :
        List.of(
            "void f(\n" + name + " here) {}",
            "void f(\njava.util.List<" + name + ".Part> here) {}",
            "@Queue(\"q\") void f(\n" + name + " here) {}",
            "@Queue(\"q\") void f(\nQueueBatch<? extends " + name + "[]> here) {}",
            "@Http void f(\nHttpRequest<" + name + "> here) {}",
            "\n" + name + " here() { return null; }",
            "@Queue(\"q\")\n" + name + " here(QueueBatch<String> b) { return null; }",
            "\nCompletionStage<" + name + "> here() { return null; }")) {
      JavaFileObject source = source("class A { @Function " + method + " }");
      Compilation compilation =
          javac().withProcessors(new FunctionProcessor(TestCloud.ALL)).compile(source, vendors);
      assertReported(compilation, Message.VENDOR_EVENT, source, "here");
      assertThat(compilation).hadErrorContaining(instead);
    }
    // Inside of a type it is one of those without JSON.
    JavaFileObject nested =
        source("class A { record In(\n" + name + " here) {} @Function void f(In in) {} }");
    Compilation compilation =
        javac().withProcessors(new FunctionProcessor(TestCloud.ALL)).compile(nested, vendors);
    assertThat(compilation)
        .hadErrorContaining("'s own event library, whose runtime reads it by rules of its own.")
        .inFile(nested)
        .onLineContaining("here");
  }

  @Test
  void eventClassOfAnOldVersionOfAwssLibrary() {
    JavaFileObject sdk =
        JavaFileObjects.forSourceString(
            "com.amazonaws.services.s3.event.S3EventNotification",
            "package com.amazonaws.services.s3.event; public class S3EventNotification {}");
    JavaFileObject old =
        JavaFileObjects.forSourceString(
            "com.amazonaws.services.lambda.runtime.events.S3Event",
            "package com.amazonaws.services.lambda.runtime.events; public class S3Event"
                + " extends com.amazonaws.services.s3.event.S3EventNotification {}");
    JavaFileObject source =
        source(
            "class A { @Function void f("
                + "\ncom.amazonaws.services.lambda.runtime.events.S3Event here) {} }");
    Compilation compilation =
        javac().withProcessors(new FunctionProcessor(TestCloud.ALL)).compile(source, old, sdk);
    assertReported(compilation, Message.VENDOR_EVENT, source, "here");
    assertThat(compilation).hadErrorContaining("Depend on aws-lambda-java-events 3");
  }

  @Test
  void eventClassOfAwsIsAPayloadLikeAnyOther() {
    String events = "com.amazonaws.services.lambda.runtime.events.";
    for (String method :
        List.of(
            events + "SQSBatchResponse f(" + events + "SQSEvent e) { return null; }",
            "@Queue(\"q\") void f(QueueBatch<" + events + "S3Event> b) {}",
            "void f(java.util.List<" + events + "SQSEvent.SQSMessage> messages) {}")) {
      assertThat(compile(source("class A { @Function " + method + " }"))).succeeded();
    }
    expect(
        Message.TRIGGER_PARAMETER,
        "here",
        "class A { @Function @Queue(\"q\") void f(\n" + events + "SQSEvent here) {} }");
  }

  @AfterAll
  static void everyMessageAboutTriggersIsAsserted() {
    Set<Message> missing = EnumSet.noneOf(Message.class);
    Arrays.stream(Message.values())
        .filter(message -> message.id().compareTo("ALOFT-060") >= 0)
        .filter(message -> message.id().compareTo("ALOFT-079") <= 0)
        .forEach(missing::add);
    missing.add(Message.VENDOR_EVENT);
    missing.add(Message.TRIGGER_MODULE_MISSING);
    missing.add(Message.WEBSOCKET_ROUTE);
    missing.add(Message.WEBSOCKET_MESSAGE);
    missing.removeAll(ASSERTED);
    assertEquals(Set.of(), missing);
  }

  private static JavaFileObject source(String text) {
    return JavaFileObjects.forSourceString(
        "shop.A",
        "package shop;\nimport dev.aloft.*;\nimport dev.aloft.event.*;\nimport dev.aloft.http.*;\n"
            + "import dev.aloft.aws.authorizer.*;\nimport dev.aloft.aws.websocket.*;\n"
            + "import java.util.concurrent.CompletionStage;\n"
            + text);
  }

  private static Compilation compile(JavaFileObject source) {
    return javac().withProcessors(new FunctionProcessor(TestCloud.ALL)).compile(source);
  }

  private static void expect(Message message, String line, String text) {
    JavaFileObject source = source(text);
    assertReported(compile(source), message, source, line);
  }

  private static void assertReported(
      Compilation compilation, Message message, JavaFileObject source, String line) {
    assertThat(compilation)
        .hadErrorContaining("[" + message.id() + "]")
        .inFile(source)
        .onLineContaining(line);
    ASSERTED.add(message);
  }
}
