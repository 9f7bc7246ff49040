package dev.aloft.emulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Runs a bootstrap on this machine: starts it as a process beside its cloud's double, sends it
 * events, prints every request and reply and the time to the first one.
 *
 * <pre>{@code
 * java -cp aloft-emulator.jar dev.aloft.emulator.LocalRun \
 *     --function hello --event '{"name":"World"}' -- java -cp app.jar:lib/* hello.Functions_Aws
 * }</pre>
 */
public final class LocalRun {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private static final String USAGE =
      """
      usage: LocalRun [--function NAME] [--event JSON]... -- COMMAND...

        --function NAME  the function to select in a bootstrap of many (default: hello)
        --event JSON     an event to send; give it again for more (default: {})
        COMMAND          what starts the bootstrap, for example: java -cp CLASSPATH shop.Functions_Aws
      """;

  private LocalRun() {}

  /** Runs it; the exit code is 0 if every event got a response that is not an error. */
  public static void main(String[] args) {
    String function = "hello";
    List<String> events = new ArrayList<>();
    int at = 0;
    while (at + 1 < args.length && !args[at].equals("--")) {
      switch (args[at]) {
        case "--function" -> function = args[at + 1];
        case "--event" -> events.add(args[at + 1]);
        default -> fail("unknown option " + args[at]);
      }
      at += 2;
    }
    if (at >= args.length - 1 || !args[at].equals("--")) {
      fail("the command is missing");
    }
    if (events.isEmpty()) {
      events.add("{}");
    }
    System.exit(run(function, events, List.of(args).subList(at + 1, args.length)) ? 0 : 1);
  }

  private static boolean run(String function, List<String> events, List<String> command) {
    boolean allAnswered = true;
    try (LambdaEmulator cloud = LambdaEmulator.start()) {
      long started = System.nanoTime();
      try (FunctionProcess process = cloud.launch(command, Map.of("_HANDLER", function))) {
        for (String event : events) {
          System.out.println("--> " + event);
          long sent = System.nanoTime();
          Answer answer = cloud.invoke(Event.of(event)).await(LIMIT);
          long now = System.nanoTime();
          String time =
              started == 0
                  ? millis(now - sent) + " ms"
                  : millis(now - started) + " ms after the process was started";
          started = 0;
          System.out.println("<-- " + answer.kind() + " " + answer.text() + "   (" + time + ")");
          allAnswered &= answer.kind() == Answer.Kind.RESPONSE;
        }
        if (!process.log().isBlank()) {
          System.out.println("log:\n" + process.log().stripTrailing());
        }
      }
    }
    return allAnswered;
  }

  private static String millis(long nanos) {
    return Long.toString(nanos / 1_000_000) + "." + nanos / 100_000 % 10;
  }

  private static void fail(String problem) {
    System.err.println("LocalRun: " + problem + "\n" + USAGE);
    System.exit(2);
  }
}
