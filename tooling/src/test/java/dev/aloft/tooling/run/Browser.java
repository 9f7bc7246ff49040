package dev.aloft.tooling.run;

import dev.aloft.json.JsonReader;
import dev.aloft.json.PlainJson;
import dev.aloft.provider.JsonText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One tab of a headless Chromium with a fresh profile, driven by its DevTools protocol
 * (https://chromedevtools.github.io/devtools-protocol/).
 */
final class Browser implements AutoCloseable {
  private static final String READY = "DevTools listening on ";
  private static final int SECONDS = 60;

  private final Process process;
  private final HttpClient http = HttpClient.newHttpClient();
  private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
  private final WebSocket tab;
  private int sent;

  private Browser(Process process) throws IOException, InterruptedException {
    this.process = process;
    URI opens = URI.create("http://" + devTools(process).getAuthority() + "/json/new");
    String opened =
        http.send(
                HttpRequest.newBuilder(opens).PUT(BodyPublishers.noBody()).build(),
                BodyHandlers.ofString())
            .body();
    URI address = URI.create(String.valueOf(object(opened).get("webSocketDebuggerUrl")));
    tab = http.newWebSocketBuilder().buildAsync(address, new Listener()).join();
  }

  /** The browser of this machine, if it has one. */
  static Optional<Path> installed() {
    String chosen = System.getProperty("aloft.chromium");
    if (chosen != null) {
      return Optional.of(Path.of(chosen));
    }
    return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Starts it, and opens a page in it. */
  static Browser open(Path chromium, Path folder, URI page)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
            chromium.toString(),
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-dev-shm-usage",
            "--disable-sync",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--window-size=1280,1000",
            "--remote-debugging-port=0",
            "--user-data-dir=" + folder.resolve("profile"));
    builder.environment().put("TMPDIR", folder.toString());
    Process process = builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    try {
      Browser browser = new Browser(process);
      browser.send("Page.enable", Map.of());
      browser.send("Page.navigate", Map.of("url", page.toASCIIString()));
      browser.receive("method", "Page.loadEventFired");
      return browser;
    } catch (IOException | RuntimeException e) {
      process.destroyForcibly();
      throw e;
    }
  }

  private static URI devTools(Process process) throws IOException {
    BufferedReader errors =
        new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
    StringBuilder before = new StringBuilder();
    for (String line = errors.readLine(); line != null; line = errors.readLine()) {
      if (line.startsWith(READY)) {
        // It goes on writing, and would wait for somebody who reads.
        Thread reader = new Thread(() -> readToTheEnd(errors), "chromium");
        reader.setDaemon(true);
        reader.start();
        return URI.create(line.substring(READY.length()));
      }
      before.append(line).append('\n');
    }
    throw new IOException("Chromium ended:\n" + before);
  }

  /** What an expression of JavaScript is, as text; a promise is awaited. */
  String evaluate(String expression) throws InterruptedException {
    Map<?, ?> result =
        send(
            "Runtime.evaluate",
            Map.of(
                "expression", "Promise.resolve(" + expression + ").then(String)",
                "awaitPromise", true,
                "returnByValue", true));
    if (result.containsKey("exceptionDetails")) {
      throw new AssertionError(expression + "\n" + result);
    }
    return result.get("result") instanceof Map<?, ?> value
        ? String.valueOf(value.get("value"))
        : "";
  }

  /** Returns when a condition of JavaScript holds; looks before each frame that is drawn. */
  void await(String condition) throws InterruptedException {
    evaluate(
        "new Promise(done => { const look = () => { let holds = false;"
            + " try { holds = "
            + condition
            + "; } catch (e) { } if (holds) done(''); else requestAnimationFrame(look); }; look(); })");
  }

  /** Replaces what stands in a field, as if it had been typed. */
  void type(String field, String text) throws InterruptedException {
    evaluate(
        "(document.querySelector("
            + quote(field)
            + ").focus(), document.execCommand('selectAll'))");
    send("Input.insertText", Map.of("text", text));
  }

  /** Presses the mouse's button where an element is, once it no longer moves. */
  void click(String element) throws InterruptedException {
    String[] at =
        evaluate(
                "new Promise(done => { let last = '', same = 0; const look = () => {"
                    + " const e = document.querySelector("
                    + quote(element)
                    + "); e.scrollIntoView({block: 'center'}); const r = e.getBoundingClientRect();"
                    + " const at = (r.x + r.width / 2) + ' ' + (r.y + r.height / 2);"
                    + " same = at === last ? same + 1 : 0; last = at;"
                    + " if (same === 3) done(at); else requestAnimationFrame(look); }; look(); })")
            .split(" ", -1);
    for (String event : List.of("mousePressed", "mouseReleased")) {
      send(
          "Input.dispatchMouseEvent",
          Map.of(
              "type",
              event,
              "x",
              Double.valueOf(at[0]),
              "y",
              Double.valueOf(at[1]),
              "button",
              "left",
              "clickCount",
              1));
    }
  }

  /** A picture of the tab as PNG in base64. */
  String picture() throws InterruptedException {
    return String.valueOf(send("Page.captureScreenshot", Map.of()).get("data"));
  }

  private Map<?, ?> send(String method, Map<String, ?> parameters) throws InterruptedException {
    int id = ++sent;
    StringBuilder message = new StringBuilder("{\"id\":" + id + ",\"method\":" + quote(method));
    message.append(",\"params\":{");
    String comma = "";
    for (Map.Entry<String, ?> each : parameters.entrySet()) {
      message.append(comma).append(quote(each.getKey())).append(':');
      message.append(each.getValue() instanceof String text ? quote(text) : each.getValue());
      comma = ",";
    }
    tab.sendText(message.append("}}"), true).join();
    Map<?, ?> answer = receive("id", id);
    if (answer.get("result") instanceof Map<?, ?> result) {
      return result;
    }
    throw new AssertionError(method + " " + parameters + ": " + answer);
  }

  /** Waits for a message with a member; others before it are dropped. */
  private Map<?, ?> receive(String member, Object value) throws InterruptedException {
    while (true) {
      String message = received.poll(SECONDS, TimeUnit.SECONDS);
      if (message == null) {
        throw new AssertionError("Chromium sent no message with " + member + " " + value);
      }
      Map<?, ?> read = object(message);
      if (value.equals(read.get(member))) {
        return read;
      }
    }
  }

  private static void readToTheEnd(BufferedReader errors) {
    try {
      while (errors.readLine() != null) {
        // Only so that the pipe never fills up.
      }
    } catch (IOException e) {
      // The process has ended.
    }
  }

  private static Map<?, ?> object(String json) {
    byte[] document = json.getBytes(StandardCharsets.UTF_8);
    JsonReader in = new JsonReader();
    in.begin(document, 0, document.length);
    return (Map<?, ?>) PlainJson.readObject(in);
  }

  /** A string of JSON, which is one of JavaScript as well. */
  static String quote(String text) {
    StringBuilder quoted = new StringBuilder();
    JsonText.appendString(quoted, text);
    return quoted.toString();
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().onExit().join();
  }

  /** Puts the parts of each message together. */
  private final class Listener implements WebSocket.Listener {
    private final StringBuilder parts = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      parts.append(data);
      if (last) {
        received.add(parts.toString());
        parts.setLength(0);
      }
      socket.request(1);
      return null;
    }
  }
}
