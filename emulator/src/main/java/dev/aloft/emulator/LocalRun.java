package dev.aloft.emulator;

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
  private static final String USAGE =
      """
      usage: LocalRun [--cloud CLOUD] [--function NAME] [CALL]... -- COMMAND...

        --cloud CLOUD    aws (the default), tencent, aliyun, scaleway (a container) or
                         scaleway-core (its core runtime)
        --function NAME  the function to select in a bootstrap of many (default: hello)
        COMMAND          what starts the bootstrap, for example: java -cp CLASSPATH shop.Functions_Aws

      calls, each as often as wanted, made in this order (default: --event '{}'):
        --event JSON             a plain event
        --http "METHOD TARGET"   an HTTP request, for example "GET /path?x=1"
          --header "NAME: VALUE"   a header of the request before
          --body TEXT              the body of the request before
        --timer [NAME [PAYLOAD]] a tick of a schedule
        --queue NAME BODY...     messages of a queue
        --topic NAME BODY        a message of a topic
        --object BUCKET KEY      an object that was created
      """;

  private String cloud = "aws";
  private String function = "hello";
  private final List<LocalCall> calls = new ArrayList<>();

  private LocalRun() {}

  /**
   * Runs it; the exit code is 0 if every event got a response that is not an error; an HTTP status
   * below 500 is none.
   */
  public static void main(String[] args) {
    LocalRun run = new LocalRun();
    int at = 0;
    while (at < args.length && !args[at].equals("--")) {
      int end = at + 1;
      while (end < args.length && !args[end].startsWith("--")) {
        end++;
      }
      run.option(args[at], List.of(args).subList(at + 1, end));
      at = end;
    }
    if (at >= args.length - 1) {
      fail("the command is missing");
    }
    System.exit(run.run(List.of(args).subList(at + 1, args.length)) ? 0 : 1);
  }

  private void option(String name, List<String> values) {
    switch (name) {
      case "--cloud" -> cloud = expect(name, values, 1, 1).get(0);
      case "--function" -> function = expect(name, values, 1, 1).get(0);
      case "--event" -> calls.add(LocalCall.event(expect(name, values, 1, 1).get(0)));
      case "--http" -> calls.add(LocalCall.http(request(expect(name, values, 1, 1).get(0))));
      case "--header" -> {
        String header = expect(name, values, 1, 1).get(0);
        int colon = header.indexOf(':');
        if (colon <= 0) {
          fail("a header is written as \"NAME: VALUE\", this is not: " + header);
        }
        HttpCall call = lastRequest(name);
        String value = header.substring(colon + 1).strip();
        changeLast(call.header(header.substring(0, colon), value));
      }
      case "--body" -> changeLast(lastRequest(name).body(expect(name, values, 1, 1).get(0)));
      case "--timer" -> {
        expect(name, values, 0, 2);
        calls.add(
            LocalCall.timer(
                values.isEmpty() ? "local" : values.get(0),
                values.size() < 2 ? "" : values.get(1)));
      }
      case "--queue" -> {
        expect(name, values, 2, Integer.MAX_VALUE);
        calls.add(LocalCall.queue(values.get(0), values.subList(1, values.size())));
      }
      case "--topic" -> {
        expect(name, values, 2, 2);
        calls.add(LocalCall.topic(values.get(0), values.get(1)));
      }
      case "--object" -> {
        expect(name, values, 2, 2);
        calls.add(LocalCall.object(values.get(0), values.get(1)));
      }
      default -> fail("unknown option " + name);
    }
  }

  private static List<String> expect(String name, List<String> values, int least, int most) {
    if (values.size() < least || values.size() > most) {
      fail(
          name
              + " takes "
              + (least == most ? least : "from " + least)
              + " value(s), not "
              + values.size());
    }
    return values;
  }

  private static HttpCall request(String line) {
    int blank = line.indexOf(' ');
    if (blank <= 0 || !line.startsWith("/", blank + 1)) {
      fail("a request is written as \"METHOD /TARGET\", this is not: " + line);
    }
    return HttpCall.of(line.substring(0, blank), line.substring(blank + 1));
  }

  private HttpCall lastRequest(String option) {
    HttpCall last = calls.isEmpty() ? null : calls.get(calls.size() - 1).request();
    if (last == null) {
      fail(option + " has to follow --http");
      throw new IllegalStateException(option);
    }
    return last;
  }

  private void changeLast(HttpCall call) {
    calls.set(calls.size() - 1, LocalCall.http(call));
  }

  private boolean run(List<String> command) {
    if (calls.isEmpty()) {
      calls.add(LocalCall.event("{}"));
    }
    boolean allAnswered = true;
    try (CloudEmulator emulator = start()) {
      long started = System.nanoTime();
      try (FunctionProcess process =
          emulator.launch(command, Map.of(emulator.selector(), function))) {
        for (LocalCall call : calls) {
          System.out.println("--> " + call.title());
          long sent = System.nanoTime();
          LocalCall.Reply reply = call.make(emulator);
          long now = System.nanoTime();
          String time =
              started == 0
                  ? millis(now - sent) + " ms"
                  : millis(now - started) + " ms after the process was started";
          started = 0;
          System.out.println("<-- " + reply.text() + "   (" + time + ")");
          allAnswered &= reply.good();
        }
        if (!process.log().isBlank()) {
          System.out.println("log:\n" + process.log().stripTrailing());
        }
        for (String violation : emulator.violations()) {
          System.out.println("against the protocol: " + violation);
        }
      }
    }
    return allAnswered;
  }

  private CloudEmulator start() {
    try {
      return CloudEmulator.start(cloud);
    } catch (IllegalArgumentException e) {
      fail(String.valueOf(e.getMessage()));
      throw e;
    }
  }

  private static String millis(long nanos) {
    return Long.toString(nanos / 1_000_000) + "." + nanos / 100_000 % 10;
  }

  private static void fail(String problem) {
    System.err.println("LocalRun: " + problem + "\n" + USAGE);
    System.exit(2);
  }
}
