package dev.aloft.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command for developers, run as the process it is. */
@Timeout(120)
class LocalRunTest {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  @Test
  void sendsEventsToLambdaByDefault() {
    String printed = run(0, EchoRuntime.class, "", "--event", "{\"a\":1}", "--event", "2");
    assertTrue(printed.startsWith("--> {\"a\":1}\n<-- RESPONSE {\"a\":1}   ("), printed);
    assertTrue(printed.contains(" ms after the process was started)\n--> 2\n"), printed);
  }

  @ParameterizedTest
  @CsvSource({
    "tencent, ScfRuntimeClient, ''",
    "aliyun, EchoServer, FC_SERVER_PORT",
    "scaleway, EchoServer, PORT",
    "scaleway-core, EchoServer, SCW_UPSTREAM_PORT",
    "knative, EchoServer, PORT"
  })
  void sendsEventsToEveryCloud(String cloud, String main, String argument) throws Exception {
    Class<?> function = Class.forName("dev.aloft.emulator." + main);
    String printed = run(0, function, argument, "--cloud", cloud, "--event", "hello");
    assertTrue(printed.contains("--> hello\n<-- RESPONSE "), printed);
    assertTrue(printed.contains("hello"), printed);
    assertTrue(printed.contains("log:\n"), printed);
  }

  @Test
  void makesEveryCall() {
    String printed =
        run(
            0,
            EchoServer.class,
            "PORT",
            "--cloud",
            "scaleway",
            "--http",
            "POST /path?x=1",
            "--header",
            "X-A: b",
            "--body",
            "text",
            "--timer",
            "--timer",
            "nightly",
            "{}",
            "--queue",
            "orders",
            "1",
            "2",
            "--topic",
            "news",
            "hi");
    assertTrue(printed.contains("--> POST /path?x=1\n<-- 200 text"), printed);
    assertTrue(printed.contains("--> timer local\n"), printed);
    assertTrue(printed.contains("--> timer nightly\n<-- RESPONSE {}"), printed);
    assertTrue(
        printed.contains("--> queue orders, 2 message(s)\n<-- RESPONSE 1 RESPONSE 2 all delivered"),
        printed);
    assertTrue(printed.contains("--> topic news\n<-- RESPONSE hi"), printed);
    String object = run(0, ScfRuntimeClient.class, "", "--cloud", "tencent", "--object", "b", "k");
    assertTrue(object.contains("--> object b/k\n<-- RESPONSE {\"Records\""), object);
  }

  @Test
  void anErrorGivesExitCode1() {
    String printed = run(1, ScfRuntimeClient.class, "", "--cloud", "tencent", "--event", "fail");
    assertTrue(printed.contains("<-- ERROR"), printed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--cloud mars|no cloud is called mars; there are aws, aws-web, tencent,",
        "--unknown|there is no option --unknown",
        "event|not an option: event",
        "--http nonsense|--http is written as \"METHOD /TARGET\", not as \"nonsense\"",
        "--body x|--body has to follow --http",
        "--header x|--header has to follow --http",
        "--http=GET /,--header,x|--header is written as \"NAME: VALUE\"",
        "--object b|--object takes 2 values; there is 1",
        "--queue orders|--queue takes 2 values or more; there is 1",
        "--timer a b c|--timer takes 0 to 2; there are 3",
        "--event|--event takes one value; there are 0",
        "--env MINE|--env is written as NAME=VALUE",
        "--env =1|--env is written as NAME=VALUE",
        "--help me|--help takes no value; there is 1"
      })
  void explainsWrongUse(String wrong, String expected) {
    String[] options = wrong.contains(",") ? wrong.split(",", -1) : wrong.split(" ", -1);
    String printed = run(2, EchoRuntime.class, "", options);
    assertTrue(printed.startsWith("LocalRun: " + expected), printed);
    assertTrue(printed.endsWith("\nLocalRun --help lists all options\n"), printed);
  }

  @Test
  void explainsAMissingCommand() {
    for (List<String> wrong : List.of(List.<String>of(), List.of("--"), List.of("--event", "1"))) {
      assertTrue(start(2, wrong).startsWith("LocalRun: the command that starts the"));
    }
    String printed = start(2, List.of("--", "/nonexistent/command"));
    assertTrue(printed.startsWith("LocalRun: cannot start [/nonexistent/command]"), printed);
    assertTrue(printed.contains("No such file"), printed);
  }

  @Test
  void helps() {
    for (String option : List.of("--help", "-h")) {
      String printed = start(0, List.of("--cloud", "aws", option));
      assertTrue(printed.startsWith("usage: LocalRun"), printed);
      assertTrue(printed.contains("--env NAME=VALUE"), printed);
    }
  }

  @Test
  void passesVariables() {
    String printed =
        run(0, LastWords.class, "", "--env", "MINE=a=b c", "--env", "_HANDLER=x", "--event=--1");
    assertTrue(printed.contains("MINE is a=b c\n"), printed);
    assertTrue(printed.startsWith("--> --1\n<-- RESPONSE --1"), printed);
  }

  @RepeatedTest(5)
  void losesNoLineOfTheLog() {
    String printed = run(0, LastWords.class, "", "--event", "1", "--event", "2");
    assertEquals(lines("line ") + lines("line ") + lines("end "), after("MINE is null\n", printed));
  }

  @Test
  void aProcessThatDiesSaysSoWithItsLog() {
    String printed = run(1, LastWords.class, "", "--event", "die", "--event", "2");
    assertTrue(printed.contains("\nthe function ended by itself, exit code 3\nlog:\n"), printed);
    assertFalse(printed.contains("--> 2"), printed);
    assertTrue(printed.endsWith(lines("dying ")), printed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"aws", "aws-web", "tencent", "aliyun", "scaleway", "scaleway-core", "knative"})
  void aProcessThatDiesBeforeTheFirstCallSaysSo(String cloud) {
    for (List<String> call : List.of(List.of("--event", "1"), List.of("--http", "GET /"))) {
      List<String> options = new ArrayList<>(List.of("--cloud", cloud, "--env", "DIE=1"));
      options.addAll(call);
      String printed = run(1, LastWords.class, "", options.toArray(new String[0]));
      assertTrue(printed.contains("\nthe function ended by itself, exit code 3\nlog:\n"), printed);
      assertFalse(printed.contains("PT30S"), printed);
      assertEquals(lines("dying "), after("MINE is null\n", printed));
    }
  }

  @Test
  void aTriggerThatTheCloudLacksIsNotAnswered() {
    String printed = run(1, EchoServer.class, "PORT", "--cloud", "scaleway", "--object", "b", "k");
    assertTrue(printed.contains("<-- no answer: Scaleway has no trigger"), printed);
  }

  private static String lines(String prefix) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < LastWords.LINES; i++) {
      text.append(prefix).append(i).append('\n');
    }
    return text.toString();
  }

  private static String after(String mark, String text) {
    int at = text.indexOf(mark);
    assertTrue(at >= 0, text);
    return text.substring(at + mark.length());
  }

  private static String run(int expected, Class<?> main, String argument, String... options) {
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.add("--");
    arguments.addAll(Java.command(main));
    if (!argument.isEmpty()) {
      arguments.add(argument);
    }
    return start(expected, arguments);
  }

  private static String start(int expected, List<String> arguments) {
    List<String> command = Java.command(LocalRun.class, arguments.toArray(new String[0]));
    try (FunctionProcess process = FunctionProcess.start(command, Map.of())) {
      int code = process.await(LIMIT);
      assertEquals(expected, code, process.log());
      return process.log();
    }
  }
}
