package dev.aloft.tooling.run.http;

import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.Header;
import dev.aloft.json.JsonWriter;
import dev.aloft.tooling.run.compile.CompileProblem;
import dev.aloft.tooling.run.live.LiveModule;
import dev.aloft.tooling.run.live.LiveModule.LiveFunction;
import dev.aloft.tooling.run.live.Sample;
import dev.aloft.tooling.run.process.FunctionHost;
import dev.aloft.tooling.run.process.Outcome;
import dev.aloft.tooling.run.process.RunLog;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The documents of the page's API. Each instance writes one. */
final class PageJson {
  private static final double MILLION = 1e6;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final JsonWriter out = new JsonWriter();

  private PageJson() {
    out.begin(bytes);
    out.beginObject();
  }

  private byte[] end() {
    out.endObject();
    out.end();
    return bytes.toByteArray();
  }

  static byte[] state(LiveModule module, long lastLine) {
    PageJson json = new PageJson();
    json.text("cloud", module.cloud());
    json.flag("busy", module.isBusy());
    json.number("compileMillis", module.compileNanos() / MILLION);
    json.count("lastLine", lastLine);
    json.problems(module.problems());
    json.out.writeName("functions");
    json.out.beginArray();
    for (LiveFunction function : module.functions()) {
      json.function(function);
    }
    json.out.endArray();
    return json.end();
  }

  static byte[] problem(String message, List<CompileProblem> problems) {
    PageJson json = new PageJson();
    json.text("error", message);
    json.problems(problems);
    return json.end();
  }

  static byte[] log(List<RunLog.Line> lines) {
    PageJson json = new PageJson();
    json.out.writeName("lines");
    json.out.beginArray();
    for (RunLog.Line line : lines) {
      json.out.beginObject();
      json.count("index", line.index());
      json.count("time", line.millis());
      json.text("function", line.function());
      json.count("call", line.call());
      json.text("kind", line.kind().name());
      json.text("text", line.text());
      json.out.endObject();
    }
    json.out.endArray();
    return json.end();
  }

  static byte[] outcome(Outcome outcome) {
    PageJson json = new PageJson();
    json.count("call", outcome.call());
    json.text("kind", outcome.kind().name());
    json.text("message", outcome.message());
    json.text("answer", new String(outcome.body(), StandardCharsets.UTF_8));
    json.text("requestId", outcome.requestId().orElse(""));
    json.number("millis", outcome.nanos() / MILLION);
    json.flag("cold", outcome.cold());
    json.count("memory", outcome.residentBytes().orElse(0));
    outcome
        .http()
        .ifPresent(
            http -> {
              json.count("status", http.status());
              json.headers(http.headers());
            });
    json.out.writeName("answers");
    json.out.beginArray();
    for (Answer answer : outcome.answers()) {
      json.out.beginObject();
      json.text("kind", answer.kind().name());
      json.text("text", answer.text());
      json.text("requestId", answer.requestId());
      json.text("errorType", answer.errorType().orElse(""));
      json.out.endObject();
    }
    json.out.endArray();
    json.texts("redelivered", outcome.redelivered());
    json.texts("log", outcome.log());
    return json.end();
  }

  private void function(LiveFunction function) {
    FunctionHost.Status status = function.host().status();
    out.beginObject();
    text("name", function.entry().name());
    text("trigger", function.trigger().id());
    text("value", function.entry().trigger().value());
    text("source", function.entry().className() + "." + function.entry().method());
    text("input", function.entry().input().orElse(""));
    text("output", function.entry().output().orElse(""));
    text("sample", function.sample());
    out.writeName("samples");
    out.beginArray();
    for (Sample sample : function.samples()) {
      out.beginObject();
      text("name", sample.name());
      text("payload", sample.payload());
      out.endObject();
    }
    out.endArray();
    count("pid", status.pid());
    count("starts", status.starts());
    count("memory", status.residentBytes().orElse(0));
    count("debugPort", status.debugPort());
    out.endObject();
  }

  private void problems(List<CompileProblem> problems) {
    out.writeName("problems");
    out.beginArray();
    for (CompileProblem problem : problems) {
      out.beginObject();
      text("file", problem.file());
      count("line", problem.line());
      count("column", problem.column());
      text("message", problem.message());
      out.endObject();
    }
    out.endArray();
  }

  private void headers(List<Header> headers) {
    out.writeName("headers");
    out.beginArray();
    for (Header header : headers) {
      out.beginArray();
      out.writeString(header.name());
      out.writeString(header.value());
      out.endArray();
    }
    out.endArray();
  }

  private void texts(String name, List<String> values) {
    out.writeName(name);
    out.beginArray();
    values.forEach(out::writeString);
    out.endArray();
  }

  private void text(String name, String value) {
    out.writeName(name);
    out.writeString(value);
  }

  private void flag(String name, boolean value) {
    out.writeName(name);
    out.writeBoolean(value);
  }

  private void count(String name, long value) {
    out.writeName(name);
    out.writeLong(value);
  }

  private void number(String name, double value) {
    out.writeName(name);
    out.writeDouble(value);
  }
}
