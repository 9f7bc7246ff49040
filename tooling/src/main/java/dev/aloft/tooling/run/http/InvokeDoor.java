package dev.aloft.tooling.run.http;

import com.sun.net.httpserver.HttpExchange;
import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.Event;
import dev.aloft.json.JsonWriter;
import dev.aloft.tooling.run.live.LiveModule.LiveFunction;
import dev.aloft.tooling.run.process.Call;
import dev.aloft.tooling.run.process.Outcome;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** The clouds' own invoke calls, as far as their clients' libraries need them. */
final class InvokeDoor {
  /** How much of a log Lambda returns. */
  private static final int LOG_TAIL = 4096;

  /** {@code Invoke} of Lambda. */
  Reply aws(HttpExchange exchange, LiveFunction function, byte[] body) {
    String type = first(exchange, "X-Amz-Invocation-Type", "RequestResponse");
    if (!exchange.getRequestMethod().equals("POST")) {
      return notPosted();
    }
    if (type.equals("DryRun")) {
      return new Reply(204, List.of(), new byte[0]);
    }
    Event event = Event.of(body.length == 0 ? utf8("{}") : body);
    if (type.equals("Event")) {
      apart(function, event);
      return new Reply(202, List.of(), new byte[0]);
    }
    boolean tail = first(exchange, "X-Amz-Log-Type", "None").equals("Tail");
    Outcome outcome = function.host().call(new Call.Plain(event), tail);
    Reply reply = answer(outcome, exchange, 200);
    if (outcome.kind() != Outcome.Kind.ANSWERED) {
      reply = reply.with("X-Amz-Function-Error", "Unhandled");
    }
    if (tail) {
      reply = reply.with("X-Amz-Log-Result", logResult(outcome));
    }
    reply = reply.with("X-Amz-Executed-Version", "$LATEST");
    String id = outcome.requestId().orElse("");
    return id.isEmpty() ? reply : reply.with("X-Amzn-RequestId", id);
  }

  /** {@code InvokeFunction} of Function Compute 3.0. */
  Reply aliyun(HttpExchange exchange, LiveFunction function, byte[] body) {
    if (!exchange.getRequestMethod().equals("POST")) {
      return notPosted();
    }
    Event event = Event.of(body);
    if (first(exchange, "X-Fc-Invocation-Type", "Sync").equals("Async")) {
      apart(function, event);
      return new Reply(202, List.of(), new byte[0]);
    }
    Outcome outcome = function.host().call(new Call.Plain(event), false);
    Reply reply = answer(outcome, exchange, 200);
    if (outcome.kind() != Outcome.Kind.ANSWERED) {
      reply = reply.with("X-Fc-Error-Type", "UnhandledInvocationError");
    }
    return reply.with("X-Fc-Request-Id", outcome.requestId().orElse(""));
  }

  /** {@code Invoke} of Tencent's API 3.0. */
  Reply tencent(LiveFunction function, TencentInvoke request) {
    Outcome outcome = function.host().call(new Call.Plain(Event.of(request.event())), true);
    boolean good = outcome.kind() == Outcome.Kind.ANSWERED;
    String text = new String(outcome.body(), StandardCharsets.UTF_8);
    String error = text.isEmpty() ? outcome.message() : text;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    JsonWriter out = new JsonWriter();
    out.begin(bytes);
    out.beginObject();
    out.writeName("Response");
    out.beginObject();
    out.writeName("Result");
    out.beginObject();
    text(out, "FunctionRequestId", outcome.requestId().orElse(""));
    text(out, "RetMsg", good ? text : "");
    text(out, "ErrMsg", good ? "" : error);
    text(out, "Log", String.join("\n", outcome.log()));
    out.writeName("InvokeResult");
    out.writeInt(good ? 0 : 1);
    out.writeName("Duration");
    out.writeDouble(outcome.nanos() / 1e6);
    out.writeName("MemUsage");
    out.writeLong(outcome.residentBytes().orElse(0));
    out.endObject();
    text(out, "RequestId", outcome.requestId().orElse(""));
    out.endObject();
    out.endObject();
    out.end();
    return Doors.timed(Reply.json(200, bytes.toByteArray()), outcome);
  }

  /** A client of a container's, whose answer has a status. */
  static Reply container(Outcome outcome, HttpExchange exchange) {
    return answer(outcome, exchange, 500);
  }

  private static Reply answer(Outcome outcome, HttpExchange exchange, int failure) {
    boolean lost = outcome.answers().stream().allMatch(each -> each.kind() == Answer.Kind.LOST);
    if (lost) {
      return FailurePages.noAnswer(outcome, Doors.acceptsHtml(exchange));
    }
    Answer answer = outcome.answers().get(0);
    int status = outcome.kind() == Outcome.Kind.ANSWERED ? 200 : failure;
    String type = answer.header("Content-Type").orElse("application/json");
    return Doors.timed(Reply.of(status, type, answer.body()), outcome);
  }

  private static void apart(LiveFunction function, Event event) {
    Thread thread =
        new Thread(() -> function.host().call(new Call.Plain(event), false), "asynchronous call");
    thread.setDaemon(true);
    thread.start();
  }

  private static String logResult(Outcome outcome) {
    byte[] log = utf8(String.join("\n", outcome.log()) + "\n");
    int start = Math.max(0, log.length - LOG_TAIL);
    return Base64.getEncoder().encodeToString(Arrays.copyOfRange(log, start, log.length));
  }

  private static Reply notPosted() {
    return Reply.text(405, "Invocations are POSTed.").with("Allow", "POST");
  }

  private static String first(HttpExchange exchange, String name, String otherwise) {
    String value = exchange.getRequestHeaders().getFirst(name);
    return value == null ? otherwise : value;
  }

  private static void text(JsonWriter out, String name, String value) {
    out.writeName(name);
    out.writeString(value);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
