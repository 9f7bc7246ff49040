package dev.aloft.emulator;

import dev.aloft.emulator.invocation.HttpCall;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The command line of {@link LocalRun}. */
final class LocalOptions {
  private static final String USAGE =
      """
      usage: LocalRun [OPTION]... [CALL]... -- COMMAND...

        --cloud CLOUD      one of these (default: aws):
      %s
        --function NAME    the function to select in a bootstrap of many (default: hello)
        --env NAME=VALUE   a variable of the function's environment, over the cloud's own; as often
                           as wanted. Of the caller's environment only PATH and HOME are passed on.
        --help             prints this
        COMMAND            what starts the bootstrap, for example: java -cp CLASSPATH shop.Functions_Aws

      calls, each as often as wanted, made in this order (default: --event '{}'):
        --event JSON             a plain event
        --http "METHOD TARGET"   an HTTP request, for example "GET /path?x=1"
          --header "NAME: VALUE"   a header of the request before
          --body TEXT              the body of the request before
        --timer [NAME [PAYLOAD]] a tick of a schedule
        --queue NAME BODY...     messages of a queue
        --topic NAME BODY        a message of a topic
        --object BUCKET KEY      an object that was created

      A value that begins with -- is written behind an equals sign: --body=--x

      Prints each call with its answer, and what the function logged until its end. Exit code: 0 if
      every call was answered without an error (an HTTP status below 500 is not an error), 1 if not,
      2 for wrong use.
      """;

  /** Wrong use; the message says what is wrong with which option. */
  static final class UsageException extends Exception {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
      super(message);
    }
  }

  /** How it is used. */
  static String usage() {
    return USAGE.replace("%s", Cloud.table(" ".repeat(23)));
  }

  private String cloud = "aws";
  private @Nullable String function;
  private boolean help;
  private final Map<String, String> environment = new LinkedHashMap<>();
  private final List<LocalCall> calls = new ArrayList<>();
  private List<String> command = List.of();

  private LocalOptions() {}

  static LocalOptions parse(List<String> arguments) throws UsageException {
    LocalOptions options = new LocalOptions();
    int at = 0;
    while (at < arguments.size() && !arguments.get(at).equals("--")) {
      String option = arguments.get(at);
      List<String> values = new ArrayList<>();
      int equals = option.indexOf('=');
      if (option.startsWith("--") && equals > 0) {
        values.add(option.substring(equals + 1));
        option = option.substring(0, equals);
      }
      for (at++; at < arguments.size() && !isOption(arguments.get(at)); at++) {
        values.add(arguments.get(at));
      }
      options.option(option, values);
    }
    if (options.help) {
      return options;
    }
    if (at >= arguments.size() - 1) {
      throw new UsageException(
          "the command that starts the function is missing: it follows the calls, behind --");
    }
    options.command = List.copyOf(arguments.subList(at + 1, arguments.size()));
    if (options.calls.isEmpty()) {
      options.calls.add(LocalCall.event("{}"));
    }
    return options;
  }

  private static boolean isOption(String argument) {
    return argument.startsWith("--") || argument.equals("-h");
  }

  private void option(String name, List<String> values) throws UsageException {
    switch (name) {
      case "--cloud" -> cloud = single(name, values);
      case "--function" -> function = single(name, values);
      case "--env" -> variable(single(name, values));
      case "--help", "-h" -> {
        expect(name, values, 0, 0);
        help = true;
      }
      case "--event" -> calls.add(LocalCall.event(single(name, values)));
      case "--http" -> calls.add(LocalCall.http(request(single(name, values))));
      case "--header" -> header(lastRequest(name), single(name, values));
      case "--body" -> changeLast(lastRequest(name).body(single(name, values)));
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
      default ->
          throw new UsageException(
              name.startsWith("-") ? "there is no option " + name : "not an option: " + name);
    }
  }

  private static String single(String name, List<String> values) throws UsageException {
    expect(name, values, 1, 1);
    return values.get(0);
  }

  private static void expect(String name, List<String> values, int least, int most)
      throws UsageException {
    int count = values.size();
    if (count < least || count > most) {
      String wanted;
      if (most == 0) {
        wanted = "no value";
      } else if (least == most) {
        wanted = least == 1 ? "one value" : least + " values";
      } else {
        wanted = most == Integer.MAX_VALUE ? least + " values or more" : least + " to " + most;
      }
      throw new UsageException(
          name + " takes " + wanted + "; there " + (count == 1 ? "is 1" : "are " + count));
    }
  }

  private void variable(String assignment) throws UsageException {
    int equals = assignment.indexOf('=');
    if (equals <= 0) {
      // Not the text itself: it may be a secret whose name was forgotten.
      throw new UsageException("--env is written as NAME=VALUE, and here no NAME= comes first");
    }
    environment.put(assignment.substring(0, equals), assignment.substring(equals + 1));
  }

  private static HttpCall request(String line) throws UsageException {
    int blank = line.indexOf(' ');
    if (blank <= 0 || !line.startsWith("/", blank + 1)) {
      throw new UsageException("--http is written as \"METHOD /TARGET\", not as \"" + line + "\"");
    }
    return HttpCall.of(line.substring(0, blank), line.substring(blank + 1));
  }

  private void header(HttpCall call, String header) throws UsageException {
    int colon = header.indexOf(':');
    if (colon <= 0) {
      throw new UsageException(
          "--header is written as \"NAME: VALUE\", and here no NAME: is first");
    }
    changeLast(call.header(header.substring(0, colon), header.substring(colon + 1).strip()));
  }

  private HttpCall lastRequest(String option) throws UsageException {
    HttpCall last = calls.isEmpty() ? null : calls.get(calls.size() - 1).request();
    if (last == null) {
      throw new UsageException(option + " has to follow --http");
    }
    return last;
  }

  private void changeLast(HttpCall call) {
    calls.set(calls.size() - 1, LocalCall.http(call));
  }

  String cloud() {
    return cloud;
  }

  boolean help() {
    return help;
  }

  /** In the order given, at least one. */
  List<LocalCall> calls() {
    return calls;
  }

  List<String> command() {
    return command;
  }

  /**
   * The variables that override the cloud's own; {@code selector} names the one that selects a
   * function, which --env may set as well.
   */
  Map<String, String> environment(String selector) {
    Map<String, String> all = new LinkedHashMap<>(environment);
    if (function != null) {
      all.put(selector, function);
    } else {
      all.putIfAbsent(selector, "hello");
    }
    return all;
  }
}
