package dev.aloft.tooling.run.http;

import dev.aloft.tooling.run.compile.CompileProblem;
import dev.aloft.tooling.run.process.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** What a caller gets who cannot get an answer of a function: text, or HTML for browsers. */
final class FailurePages {
  /** With places for the title, twice, and the text. */
  private static final String HTML =
      """
      <!doctype html>
      <meta charset="utf-8">
      <title>TITLE</title>
      <style>
        :root { color-scheme: light dark }
        body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 3rem auto; padding: 0 1rem }
        pre { overflow: auto; padding: 1rem; border-radius: .5rem; border: 1px solid color-mix(in srgb, currentColor 25%, transparent) }
      </style>
      <h1>TITLE</h1>
      <pre>TEXT</pre>
      """;

  private FailurePages() {}

  static Reply compileErrors(List<CompileProblem> problems, boolean html) {
    String list =
        problems.stream().map(CompileProblem::toString).collect(Collectors.joining("\n\n"));
    return page(500, "The module does not compile", list, html);
  }

  /** Of an outcome without an answer. */
  static Reply noAnswer(Outcome outcome, boolean html) {
    int status =
        switch (outcome.kind()) {
          case TIMED_OUT -> 504;
          case UNSUPPORTED -> 501;
          default -> 502;
        };
    String log = String.join("\n", outcome.log());
    return page(status, outcome.message(), log.isEmpty() ? "" : "Its log ends:\n" + log, html);
  }

  private static Reply page(int status, String title, String text, boolean html) {
    if (!html) {
      return Reply.text(status, text.isEmpty() ? title : title + "\n\n" + text);
    }
    String page = HTML.replace("TITLE", escape(title)).replace("TEXT", escape(text));
    return Reply.of(status, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8))
        .with("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
