package dev.aloft.tooling.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.aloft.tooling.ToolingException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The page of a development server in a real browser, which clicks and types. */
@Timeout(180)
class PageTest {
  private static final String SHOP =
      """
      package shop;
      import dev.aloft.Function;
      import dev.aloft.Http;
      import dev.aloft.Queue;
      import dev.aloft.Schedule;
      import dev.aloft.event.QueueMessage;
      import dev.aloft.event.TimerEvent;
      import dev.aloft.http.HttpRequest;
      import dev.aloft.http.HttpResponse;
      import java.util.List;
      import org.jspecify.annotations.NullMarked;
      @NullMarked
      public final class Shop {
        record Invoice(String number, List<Long> cents) {}
        @Function("echo") @Http HttpResponse<String> echo(HttpRequest<String> request) {
          return HttpResponse.of(request.body().equals("teapot") ? 418 : 200,
              request.method() + " " + request.path() + " " + request.header("X-Mine"));
        }
        @Function("bill") @Queue("invoices") void bill(QueueMessage<Invoice> message) {
          System.out.println("bill " + message.body().number());
        }
        @Function("tick") @Schedule("0 3 * * *") void tick(TimerEvent tick) {
          System.out.println("tick of " + tick.name());
        }
        @Function("verify") @dev.aloft.Authorizer
        dev.aloft.aws.authorizer.Authorization verify(
            dev.aloft.aws.authorizer.AuthorizerRequest request) {
          return dev.aloft.aws.authorizer.Authorization.deny();
        }
        @Function("tell") @dev.aloft.WebSocket("tell") String tell(Invoice invoice) {
          return "told " + invoice.number();
        }
      }
      """;

  @TempDir private static Path folder = Path.of("");
  private static Project project = new Project(folder);
  private static DevServer server;
  private Browser browser;

  @BeforeAll
  static void start() throws IOException, ToolingException {
    assumeTrue(Browser.installed().isPresent(), "no Chromium: apt-get install chromium");
    project = new Project(folder).hello().with("shop/Shop.java", SHOP);
    server = project.server().start();
  }

  @BeforeEach
  void open(@TempDir Path own) throws IOException, InterruptedException {
    Optional<Path> chromium = Browser.installed();
    browser =
        Browser.open(
            chromium.orElseThrow(),
            own,
            URI.create("http://localhost:" + server.port() + "/#hello"));
    browser.await("$('title').textContent.startsWith('hello')");
  }

  @AfterEach
  void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void aSampleIsSentAndItsAnswerShown() throws Exception {
    assertEquals(
        "bill, echo, hello, tell, tick, verify",
        browser.evaluate(
            "[...document.querySelectorAll('nav .name')].map(e => e.textContent).join(', ')"));
    assertEquals("{\n  \"name\": \"Ada\"\n}", browser.evaluate("$('payload').value"));

    browser.type("#payload", "{\"name\":\"<img src=x onerror=alert(1)>\"}");
    browser.click("#invoke");
    browser.await("document.querySelector('#answer .chip.good')");

    assertEquals(
        "answered", browser.evaluate("document.querySelector('#answer .chip').textContent"));
    assertEquals(
        "{\n  \"message\": \"Hello, <img src=x onerror=alert(1)>!\"\n}",
        browser.evaluate("document.querySelector('#answer > pre').textContent"));
    assertEquals("0", browser.evaluate("document.images.length"), "an answer is text");
    browser.await("$('log').textContent.includes('] greeting <img')");
    assertEquals("1", browser.evaluate("$('history').rows.length"));
    browser.await("document.querySelector('[data-function=hello] .dot.on')");

    Path picture = Path.of("target/page.png");
    Files.write(picture, Base64.getDecoder().decode(browser.picture()));
    assertTrue(Files.size(picture) > 10_000, "a picture, for whoever changes how the page looks");

    browser.type("#payload", "{}");
    browser.click("#history button");
    assertTrue(
        browser.evaluate("$('payload').value").contains("onerror"), "history brings it back");
  }

  @Test
  void anHttpRequestIsMadeUpAndCopiedAsCurl() throws Exception {
    browser.click("[data-function=echo]");
    browser.evaluate("($('method').value = 'PUT')");
    browser.type("#target", "/things?q='1'");
    browser.type("#headers", "X-Mine: yes");
    browser.type("#payload", "teapot");
    browser.click("#curl");
    browser.await("$('copied').textContent !== ''");
    assertEquals(
        "curl -i -X PUT -H 'X-Mine: yes' -H 'Content-Type: application/json' -d 'teapot'"
            + " 'http://localhost:"
            + server.port()
            + "/echo/things?q='\\''1'\\'''",
        browser.evaluate("curl()"));

    browser.click("#invoke");
    browser.await("document.querySelector('#answer > pre')");
    assertEquals("418", browser.evaluate("document.querySelector('#answer .chip').textContent"));
    assertEquals(
        "PUT /things yes", browser.evaluate("document.querySelector('#answer > pre').textContent"));
  }

  @Test
  void aMessageThatCannotBeReadIsDeliveredAgain() throws Exception {
    browser.click("[data-function=bill]");
    browser.click("#broken");
    browser.click("#more");
    assertEquals("3", browser.evaluate("document.querySelectorAll('#messages textarea').length"));
    browser.click("#invoke");
    browser.await("document.querySelector('#answer .chip')");
    assertTrue(
        browser.evaluate("$('answer').textContent").contains("delivered again: message 2"),
        browser.evaluate("$('answer').textContent"));
  }

  @Test
  void aScheduleIsFired() throws Exception {
    browser.click("[data-function=tick]");
    assertEquals("Fire", browser.evaluate("$('invoke').textContent"));
    browser.click("#invoke");
    browser.await("$('log').textContent.includes('tick of tick')");
  }

  @Test
  void anAuthorizerIsAskedInAFormOfChoice() throws Exception {
    browser.click("[data-function=verify]");
    assertTrue(browser.evaluate("$('payload').value").contains("\"version\": \"2.0\""));
    browser.evaluate("($('samples').value = '2', $('samples').onchange())");
    assertTrue(browser.evaluate("$('payload').value").contains("\"type\": \"TOKEN\""));
    browser.click("#invoke");
    browser.await("$('answer').textContent.includes('Deny')");
  }

  @Test
  void aMessageIsSentToTheFunctionOfItsRoute() throws Exception {
    browser.click("[data-function=tell]");
    assertTrue(browser.evaluate("$('about').textContent").contains("ws://localhost:"));
    assertTrue(browser.evaluate("$('payload').value").contains("\"action\": \"tell\""));
    browser.click("#invoke");
    browser.await("$('answer').textContent.includes('told text')");
  }

  @Test
  void aPressedButtonIsNotReplacedByNewState() throws Exception {
    assertEquals(
        "true",
        browser.evaluate(
            "(async () => { const pressed = document.querySelector('[data-function=tick]');"
                + " await refresh();"
                + " return pressed === document.querySelector('[data-function=tick]'); })()"));
  }

  @Test
  void arrowKeysMoveTheFocusToTheChosenFunction() throws Exception {
    browser.click("[data-function=echo]");
    browser.evaluate(
        "document.activeElement.dispatchEvent("
            + "new KeyboardEvent('keydown', {key: 'ArrowDown', bubbles: true}))");
    assertEquals("hello", browser.evaluate("document.activeElement.dataset.function"));
    assertEquals(
        "hello",
        browser.evaluate("document.querySelector('nav [aria-current=true]').dataset.function"));
  }

  @Test
  void aCompileErrorIsShownUntilItIsMended() throws Exception {
    try {
      project.with("shop/Shop.java", SHOP.replace("return HttpResponse", "retrun HttpResponse"));
      browser.await("!$('problems').hidden");
      assertTrue(
          browser
              .evaluate("$('problems').textContent")
              .contains("src/main/java/shop/Shop.java:16: "),
          browser.evaluate("$('problems').textContent"));
      assertEquals("chip bad", browser.evaluate("$('build').className"));
    } finally {
      project.with("shop/Shop.java", SHOP);
    }
    browser.await("$('problems').hidden");
  }

  @Test
  void nothingComesFromElsewhere() throws Exception {
    browser.await("performance.getEntriesByType('resource').length > 0");
    assertEquals(
        "",
        browser.evaluate(
            "performance.getEntriesByType('resource').map(e => e.name)"
                + ".filter(name => !name.startsWith(location.origin + '/_aloft/')).join()"));
  }
}
