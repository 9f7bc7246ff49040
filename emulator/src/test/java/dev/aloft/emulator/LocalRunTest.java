package dev.aloft.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    "scaleway-core, EchoServer, SCW_UPSTREAM_PORT"
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

  @Test
  void explainsWrongUse() {
    for (List<String> wrong :
        List.of(
            List.of("--cloud", "mars"),
            List.of("--unknown"),
            List.of("--http", "nonsense"),
            List.of("--body", "x"),
            List.of("--header", "x"),
            List.of("--object", "b"))) {
      String printed = run(2, EchoRuntime.class, "", wrong.toArray(new String[0]));
      assertTrue(printed.contains("usage: LocalRun"), printed);
    }
  }

  private static String run(int expected, Class<?> main, String argument, String... options) {
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.add("--");
    arguments.addAll(Java.command(main));
    if (!argument.isEmpty()) {
      arguments.add(argument);
    }
    List<String> command = Java.command(LocalRun.class, arguments.toArray(new String[0]));
    try (FunctionProcess process = FunctionProcess.start(command, Map.of())) {
      int code = process.await(LIMIT);
      assertEquals(expected, code, process.log());
      return process.log();
    }
  }
}
