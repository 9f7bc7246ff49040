package dev.aloft.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dagger.internal.codegen.ComponentProcessor;
import dev.aloft.processor.cloud.TestCloud;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.provider.descriptor.SupportedTriggers;
import java.io.File;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What is said about classes with {@code @Function}: id, file and line. */
final class HandlerDiagnosticsTest {
  private static final Set<Message> ASSERTED = EnumSet.noneOf(Message.class);
  private static final String APPLY = " public String apply(String s) { return s; } }";

  @Test
  void noHandlerInterface() {
    Compilation compilation =
        expect(
            Message.HANDLER_UNKNOWN,
            "class A",
            "@Function\nclass A implements Runnable {" + " public void run() {} }");
    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation)
        .hadErrorContaining(
            "com.amazonaws.services.lambda.runtime.RequestHandler,"
                + " com.amazonaws.services.lambda.runtime.RequestStreamHandler,"
                + " com.aliyun.fc.runtime.PojoRequestHandler,"
                + " com.aliyun.fc.runtime.StreamRequestHandler,"
                + " com.aliyun.fc.runtime.HttpRequestHandler, java.util.function.Function");
  }

  @Test
  void severalHandlerInterfaces() {
    Compilation compilation =
        expect(
            Message.HANDLER_SEVERAL,
            "class A",
            "@Function\nclass A implements RequestHandler<String, String>,"
                + " java.util.function.Function<String, String> {"
                + " public String handleRequest(String s, Context context) { return s; }"
                + APPLY);
    assertThat(compilation).hadErrorContaining("RequestHandler, Function");
  }

  @Test
  void handlerThatCannotBeBuilt() {
    String handler = " implements java.util.function.Function<String, String> {" + APPLY;
    expectUnbuildable("abstract", "abstract class A", "@Function\nabstract class A" + handler);
    expectUnbuildable("generic", "class A<T>", "@Function\nclass A<T>" + handler);
    expectUnbuildable(
        "an inner class", "class B", "class A { @Function\n class B" + handler + " }");
    expectUnbuildable(
        "private", "class B", "class A { @Function\n private static class B" + handler + " }");
    expectUnbuildable(
        "not a class or record",
        "interface A",
        "@Function\ninterface A extends java.util.function.Function<String, String> {}");
    expectUnbuildable(
        "not a class or record",
        "enum A",
        "@Function\nenum A" + handler.replaceFirst("\\{", "{ B;"));
  }

  @Test
  void handlerWithoutTypeArguments() {
    expect(
        Message.HANDLER_RAW,
        "class A",
        "@SuppressWarnings(\"rawtypes\") @Function\nclass A implements RequestHandler {"
            + " public Object handleRequest(Object s, Context context) { return s; } }");
    expect(
        Message.HANDLER_RAW,
        "class A",
        "@SuppressWarnings({\"rawtypes\", \"unchecked\"}) @Function\nclass A extends B {}\n"
            + "class B<T> implements java.util.function.Function<T, T> {"
            + " public T apply(T t) { return t; } }");
  }

  @Test
  void triggerOfAHandlersMethod() {
    expect(
        Message.HANDLER_TRIGGER,
        "@Queue",
        "@Function\nclass A implements java.util.function.Function<String, String> {\n"
            + "@Queue(\"q\") @Override"
            + APPLY);
  }

  @Test
  void triggerOfAHandlersMethodThatIsCalledByHttpAnyway() {
    expect(Message.HANDLER_TRIGGER, "@dev.aloft.Http", servlet("@dev.aloft.Http"));
  }

  private static String servlet(String annotation) {
    return "@Function\nclass A implements com.aliyun.fc.runtime.HttpRequestHandler {\n"
        + annotation
        + "\n@Override public void handleRequest(javax.servlet.http.HttpServletRequest request,"
        + " javax.servlet.http.HttpServletResponse response,"
        + " com.aliyun.fc.runtime.Context context) {} }";
  }

  @Test
  void moduleForServletRequestsThatIsMissing() {
    JavaFileObject source = source(servlet(""));
    List<File> others =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(each -> !each.contains("aloft-servlet") && !isBuiltFrom(each, "servlet"))
            .map(File::new)
            .toList();
    Compilation compilation =
        javac().withClasspath(others).withProcessors(new FunctionProcessor()).compile(source);
    assertThat(compilation)
        .hadErrorContaining("[" + Message.HANDLER_MODULE_MISSING.id() + "]")
        .inFile(source)
        .onLineContaining("class A");
    assertThat(compilation).hadErrorContaining("is in dev.aloft:aloft-servlet, so that");
    assertThat(compilation).hadErrorCount(1);
    ASSERTED.add(Message.HANDLER_MODULE_MISSING);
  }

  /** In a build of several modules the class path has their folders. */
  private static boolean isBuiltFrom(String entry, String module) {
    return entry.contains(File.separator + module + File.separator + "target");
  }

  @Test
  void handlerOfHttpRequestsOnACloudWithoutThem() {
    TestCloud plain = new TestCloud("bare", "Bare", SupportedTriggers.EVENT_ONLY);
    JavaFileObject source = source(servlet(""));
    Compilation compilation =
        javac().withProcessors(new FunctionProcessor(List.of(plain))).compile(source);
    assertThat(compilation)
        .hadErrorContaining("[" + Message.TRIGGER_NOT_ON_PROVIDER.id() + "]")
        .inFile(source)
        .onLineContaining("class A");
    assertThat(compilation)
        .hadErrorContaining("HttpRequestHandler of A.handleRequest does not work on Bare Cloud.");
  }

  @Test
  void whatOtherFunctionsAreToldToo() {
    expect(
        Message.NO_CONSTRUCTOR,
        "class A",
        "@Function\nclass A implements java.util.function.Function<String, String> { A(int i) {}"
            + APPLY);
    expect(
        Message.NAME_DUPLICATE,
        "@Function(\"same\")",
        "class B { @Function String same() { return \"\"; } }\n"
            + "@Function(\"same\") class A implements java.util.function.Function<String, String> {"
            + APPLY);
    expect(
        Message.VENDOR_EVENT,
        "handleRequest",
        "@Function\nclass A implements RequestHandler<"
            + "com.qcloud.services.scf.runtime.events.CKafkaEvent, String> {\n"
            + " public String handleRequest("
            + "com.qcloud.services.scf.runtime.events.CKafkaEvent e, Context c) {"
            + " return \"\"; } }");
    expect(
        Message.MISSING_TYPE,
        "class A",
        "@Function\nclass A extends Nowhere implements java.util.function.Function<String, String> {"
            + APPLY);
    expect(
        Message.NAME_TAKEN,
        "class A",
        "@Function class A implements RequestHandler<String, String> {"
            + " public String handleRequest(String s, Context context) { return s; } }\n"
            + "class Functions_LambdaContext {}");
    expect(
        Message.NAME_TAKEN,
        "class A",
        "@Function class A implements java.util.function.Function<String, String>,"
            + " com.aliyun.fc.runtime.PreStopHandler {"
            + " public void preStop(com.aliyun.fc.runtime.Context context) {}"
            + APPLY
            + "\nclass Functions_FunctionComputeInstance {}");
  }

  @Test
  void nameOfAHandlerIsThatOfAMethod() {
    String handler = " implements java.util.function.Function<String, String> {" + APPLY;
    for (String[] each :
        new String[][] {
          {"OrderHandler", "orderHandler"}, {"SQSHandler", "sqsHandler"}, {"HTTP", "http"}
        }) {
      Compilation compilation =
          javac()
              .withProcessors(new FunctionProcessor())
              .compile(source("@Function class " + each[0] + handler));
      assertThat(compilation).succeeded();
      assertThat(compilation)
          .generatedFile(StandardLocation.CLASS_OUTPUT, "META-INF/aloft/functions.json")
          .contentsAsUtf8String()
          .contains("\"name\" : \"" + each[1] + "\"");
    }
  }

  /** Before 1.2.3 there were no levels, and neither tenants nor traces. */
  @Test
  void contextIsThatOfTheLibraryOnTheClassPath() {
    String lambda = "package com.amazonaws.services.lambda.runtime; public interface ";
    List<JavaFileObject> sources =
        new ArrayList<>(
            List.of(
                library(
                    lambda
                        + "CognitoIdentity { String getIdentityId(); String getIdentityPoolId(); }"),
                library(
                    lambda
                        + "Client { String getInstallationId(); String getAppTitle();"
                        + " String getAppVersionName(); String getAppVersionCode(); String getAppPackageName(); }"),
                library(
                    lambda
                        + "ClientContext { Client getClient(); java.util.Map<String, String> getCustom();"
                        + " java.util.Map<String, String> getEnvironment(); }"),
                library(
                    lambda
                        + "LambdaLogger { void log(String message); void log(byte[] message); }"),
                library(
                    lambda
                        + "Context { String getAwsRequestId(); String getLogGroupName();"
                        + " String getLogStreamName(); String getFunctionName(); String getFunctionVersion();"
                        + " String getInvokedFunctionArn(); CognitoIdentity getIdentity(); ClientContext getClientContext();"
                        + " int getRemainingTimeInMillis(); int getMemoryLimitInMB(); LambdaLogger getLogger(); }"),
                library(
                    lambda
                        + "RequestHandler<I, O> { O handleRequest(I event, Context context); }")));
    sources.add(
        source(
            "@Function class A implements RequestHandler<String, String> {"
                + " public String handleRequest(String s, Context context) { return s; } }"));
    Compilation compilation =
        javac()
            .withClasspath(
                WithoutDagger.classPath().stream()
                    .filter(file -> !file.getName().startsWith("aws-lambda-java-core"))
                    .toList())
            .withProcessors(new FunctionProcessor())
            .compile(sources);
    assertThat(compilation).succeeded();
  }

  private static JavaFileObject library(String text) {
    String name = text.substring(text.indexOf("interface ") + 10).split("[ <]", 2)[0];
    return JavaFileObjects.forSourceString("com.amazonaws.services.lambda.runtime." + name, text);
  }

  @AfterAll
  static void everyMessageAboutHandlersIsAsserted() {
    Set<Message> missing = EnumSet.range(Message.HANDLER_UNKNOWN, Message.HANDLER_MODULE_MISSING);
    missing.removeAll(ASSERTED);
    assertEquals(Set.of(), missing);
  }

  private static void expectUnbuildable(String what, String line, String text) {
    Compilation compilation = expect(Message.HANDLER_NOT_BUILDABLE, line, text);
    assertThat(compilation).hadErrorContaining(" is " + what + ".");
    assertThat(compilation).hadErrorCount(1);
  }

  private static Compilation expect(Message message, String line, String text) {
    JavaFileObject source = source(text);
    JavaFileObject event =
        JavaFileObjects.forSourceString(
            "com.qcloud.services.scf.runtime.events.CKafkaEvent",
            "package com.qcloud.services.scf.runtime.events; public class CKafkaEvent {}");
    Compilation compilation =
        javac()
            .withProcessors(new FunctionProcessor(), new ComponentProcessor())
            .compile(source, event);
    assertThat(compilation)
        .hadErrorContaining("[" + message.id() + "]")
        .inFile(source)
        .onLineContaining(line);
    ASSERTED.add(message);
    return compilation;
  }

  private static JavaFileObject source(String text) {
    return JavaFileObjects.forSourceString(
        "shop.A",
        "package shop;\nimport com.amazonaws.services.lambda.runtime.*;\n"
            + "import dev.aloft.Function;\nimport dev.aloft.Queue;\n"
            + text);
  }
}
