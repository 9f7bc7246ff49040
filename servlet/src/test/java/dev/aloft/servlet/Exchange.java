package dev.aloft.servlet;

import dev.aloft.http.HttpRequest;
import dev.aloft.provider.HttpInput;
import dev.aloft.provider.HttpOutput;
import dev.aloft.provider.tests.TestContext;
import dev.aloft.provider.trigger.PercentCoding;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import javax.servlet.http.HttpServletRequest;

/** Requests and answers of tests. */
final class Exchange {
  private Exchange() {}

  /** A request with a path as it is sent and perhaps a query. */
  static HttpRequest.Builder to(String method, String target) {
    int question = target.indexOf('?');
    String path = question < 0 ? target : target.substring(0, question);
    HttpRequest.Builder request =
        HttpRequest.builder(method, PercentCoding.decode(path)).rawPath(path);
    if (question >= 0) {
      PercentCoding.addQuery(target.substring(question + 1), request);
    }
    return request;
  }

  static ServletExchange of(HttpRequest.Builder head, byte[] body) {
    return of(head, body, "knative");
  }

  static ServletExchange of(HttpRequest.Builder head, byte[] body, String cloud) {
    HttpInput input = new HttpInput();
    byte[] buffer = new byte[body.length + 7];
    System.arraycopy(body, 0, buffer, 3, body.length);
    input.reset(head.body(""), buffer, 3, body.length);
    ServletExchange exchange = new ServletExchange(input, new TestContext(cloud, "id"));
    // The buffer is the connection's, and the request must not need it any more.
    Arrays.fill(buffer, (byte) '!');
    return exchange;
  }

  static HttpServletRequest request(HttpRequest.Builder head) {
    return of(head, new byte[0]).request();
  }

  static HttpServletRequest form(String target, String type, byte[] body) {
    return of(to("POST", target).header("Content-Type", type), body).request();
  }

  /** The answer to a request for this path, of what a test does with the response. */
  static HandlerResponse response() {
    return (HandlerResponse) of(to("GET", "/a/b").header("Host", "shop"), new byte[0]).response();
  }

  static HttpOutput sent(HandlerResponse response) throws IOException {
    HttpOutput output = new HttpOutput();
    response.writeTo(output);
    return output;
  }

  static String text(HttpOutput output) {
    return text(output, StandardCharsets.UTF_8);
  }

  static String text(HttpOutput output, Charset charset) {
    return new String(output.body().buffer(), 0, output.body().length(), charset);
  }

  static <T> List<T> list(Enumeration<T> values) {
    return Collections.list(values);
  }
}
