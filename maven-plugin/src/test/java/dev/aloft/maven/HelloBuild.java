package dev.aloft.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.FunctionProcess;
import dev.aloft.emulator.LambdaEmulator;
import dev.aloft.maven.UserProject.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** A pom of a few lines is enough. */
@EnabledIfSystemProperty(named = "aloft.root", matches = ".+")
final class HelloBuild {
  private static final String POM =
      """
      <project xmlns="http://maven.apache.org/POM/4.0.0">
        <modelVersion>4.0.0</modelVersion>
        <groupId>hello</groupId>
        <artifactId>hello</artifactId>
        <version>1</version>
        <dependencies>
          <dependency>
            <groupId>dev.aloft</groupId>
            <artifactId>aloft-provider-aws</artifactId>
            <version>VERSION</version>
          </dependency>
        </dependencies>
        <build>
          <plugins>
            <plugin>
              <groupId>dev.aloft</groupId>
              <artifactId>aloft-maven-plugin</artifactId>
              <version>VERSION</version>
              <extensions>true</extensions>
            </plugin>
          </plugins>
        </build>
      </project>
      """;

  private static final String GREETER =
      """
      package hello;

      import dev.aloft.Function;

      public final class Greeter {
        record Person(String name) {}

        @Function("hello")
        String hello(Person person) {
          return "Hello, " + person.name() + "!";
        }

        @Function("count")
        static int count(java.util.List<Person> people) {
          return people.size();
        }
      }
      """;

  @TempDir private static Path folder = Path.of("");
  private static Path zip = Path.of("");

  @BeforeAll
  static void build() throws IOException, InterruptedException {
    UserProject hello = hello("first");
    Result result = hello.maven("-q", "package");
    assertEquals(0, result.code(), result.output());
    assertEquals("", result.output(), "mvn -q is quiet");
    zip = hello.path("target/aloft/aws/hello-1.zip");
  }

  /** Also if it was unpacked in another time zone; without its archive this JVM does not start. */
  @Test
  void theZipStartsAnywhere() throws IOException {
    Path task = Unpacked.of(zip, folder.resolve("task"));
    try (LambdaEmulator lambda = LambdaEmulator.start();
        FunctionProcess process =
            lambda.launch(
                Unpacked.bootstrapAlone(task),
                Map.of(
                    "_HANDLER", "hello",
                    "TZ", "Asia/Shanghai",
                    "JAVA_TOOL_OPTIONS", "-Xshare:on",
                    "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "128"))) {
      lambda.awaitReady(Duration.ofSeconds(30));
      assertEquals("\"Hello, World!\"", lambda.call("{\"name\":\"World\"}").text());
      process.terminate();
      assertEquals(143, process.await(Duration.ofSeconds(30)), process::log);
    }
  }

  /** All but the class data archive, which the JVM itself writes differently each time. */
  @Test
  void theSameZipOfAnotherFolder() throws IOException, InterruptedException {
    UserProject one = hello("one");
    UserProject two = hello("elsewhere/two");
    assertEquals(0, one.maven("package", "-Daloft.archive=none").code());
    assertEquals(
        0, two.maven("package", "-Daloft.archive=none", "-Duser.timezone=Asia/Tokyo").code());
    String file = "target/aloft/aws/hello-1.zip";
    assertEquals(-1, Files.mismatch(one.path(file), two.path(file)), "the first difference");
  }

  @Test
  void oneZipForEachFunctionWithoutAJvm() throws IOException, InterruptedException {
    UserProject hello = hello("each");
    Result result =
        hello.maven("package", "-Daloft.artifacts=each", "-Daloft.jvm=plain", "-Daloft.maxSize=1");
    assertEquals(0, result.code(), result.output());
    Path task = Unpacked.of(hello.path("target/aloft/aws/hello.zip"), folder.resolve("each-task"));
    try (LambdaEmulator lambda = LambdaEmulator.start();
        FunctionProcess process =
            lambda.launch(
                List.of(task.resolve("bootstrap").toString()),
                Map.of("JAVA_HOME", System.getProperty("java.home")))) {
      lambda.awaitReady(Duration.ofSeconds(30));
      assertEquals("\"Hello, World!\"", lambda.call("{\"name\":\"World\"}").text());
      process.terminate();
      process.await(Duration.ofSeconds(30));
    }
  }

  /** The JVM of all is linked once; the one that is copied starts as well. */
  @Test
  void oneZipForEachFunctionWithAJvm() throws IOException, InterruptedException {
    UserProject hello = hello("each-jvm");
    Result result = hello.maven("package", "-Daloft.artifacts=each", "-Daloft.archive=none");
    assertEquals(0, result.code(), result.output());
    assertEquals(2, result.output().split("linked a Java", -1).length, result.output());
    for (String function : List.of("count", "hello")) {
      Path task =
          Unpacked.of(
              hello.path("target/aloft/aws/" + function + ".zip"),
              folder.resolve("each-jvm-" + function));
      try (LambdaEmulator lambda = LambdaEmulator.start();
          FunctionProcess process =
              lambda.launch(List.of(task.resolve("bootstrap").toString()), Map.of())) {
        lambda.awaitReady(Duration.ofSeconds(30));
        process.terminate();
        assertEquals(143, process.await(Duration.ofSeconds(30)), process::log);
      }
    }
  }

  @Test
  void deploymentIsDescribed() throws IOException, InterruptedException {
    UserProject hello = hello("described");
    Result result =
        hello.maven(
            "aloft:deploy", "-Daloft.dryRun", "-Daloft.jvm=plain", "-Daloft.region=eu-west-1");
    assertEquals(0, result.code(), result.output());
    assertTrue(result.output().contains("sam deploy "), result.output());
    assertTrue(result.output().contains("--region eu-west-1"), result.output());
    assertTrue(
        Files.readString(hello.path("target/aloft/aws/template.yaml"))
            .contains("CodeUri: hello-1.zip"));
  }

  @Test
  void invokePrintsTheAnswerAlone() throws IOException, InterruptedException {
    Result result =
        hello("invoked")
            .maven(
                "-q",
                "aloft:invoke",
                "-Daloft.function=hello",
                "-Daloft.payload={\"name\":\"Ada\"}");
    assertEquals("\"Hello, Ada!\"\n", result.output());
    assertEquals(0, result.code());
  }

  @Test
  void aDeployedFunctionIsCalledByTheCloudsTool() throws IOException, InterruptedException {
    Result result =
        hello("remote")
            .maven(
                "aloft:invoke",
                "-Daloft.remote",
                "-Daloft.dryRun",
                "-Daloft.function=hello",
                "-Daloft.payload={\"name\":\"Ada\"}");
    assertEquals(0, result.code(), result.output());
    assertTrue(
        result
            .output()
            .contains(
                "aws lambda invoke --function-name hello --cli-binary-format raw-in-base64-out"
                    + " --payload '{\"name\":\"Ada\"}' /dev/stdout)"),
        result.output());
  }

  @Test
  void wrongSettingsAreExplained() throws IOException, InterruptedException {
    UserProject hello = hello("wrong");
    Map<String, String> messages =
        Map.of(
            "-Daloft.maxSize=0.1", "more than aloft.maxSize allows: 0.1 MB",
            "-Daloft.archive=cdx", "aloft.archive is \"cdx\". It can be cds, aot, none.",
            "-Daloft.runtime=provided.al2", "It has provided.al2023, java25, java21, java17.",
            "-Daloft.cloud=tencent", "Add the dependency dev.aloft:aloft-provider-tencent.");
    for (Map.Entry<String, String> each : messages.entrySet()) {
      Result result = hello.maven("package", "-Daloft.jvm=plain", each.getKey());
      assertEquals(1, result.code(), result.output());
      assertTrue(result.output().contains(each.getValue()), result.output());
    }
  }

  @Test
  void aBuildWithoutTheProcessorFails() throws IOException, InterruptedException {
    UserProject hello = hello("unprocessed");
    Result result = hello.maven("package", "-Dmaven.compiler.proc=none");
    assertEquals(1, result.code(), result.output());
    assertTrue(result.output().contains("hello/Greeter.class has a @Function"), result.output());
  }

  private static UserProject hello(String name) throws IOException {
    return project(folder.resolve(name));
  }

  /** The smallest project, with one function. */
  static UserProject project(Path folder) throws IOException {
    return new UserProject(new PublishedAloft(), folder)
        .file("pom.xml", POM)
        .file("src/main/java/hello/Greeter.java", GREETER);
  }
}
