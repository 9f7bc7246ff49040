package dev.aloft.servlet;

import static dev.aloft.servlet.Exchange.form;
import static dev.aloft.servlet.Exchange.request;
import static dev.aloft.servlet.Exchange.to;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.servlet.ReadListener;
import javax.servlet.ServletInputStream;
import javax.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;

/** The body of a request: what the Javadoc of the servlet API says of it. */
final class RequestBodyTest {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final byte[] TEXT = "J\u00f6rg\n".getBytes(UTF_8);

  @Test
  void lengthAndType() {
    HttpServletRequest request = form("/", "text/plain; charset=\"utf-8\"", TEXT);
    assertEquals(TEXT.length, request.getContentLength());
    assertEquals(TEXT.length, request.getContentLengthLong());
    assertEquals("text/plain; charset=\"utf-8\"", request.getContentType());
    assertEquals("utf-8", request.getCharacterEncoding());
    HttpServletRequest without = request(to("GET", "/"));
    assertEquals(-1, without.getContentLength());
    assertEquals(-1, without.getContentLengthLong());
    assertNull(without.getContentType());
    assertNull(without.getCharacterEncoding());
    assertEquals(0, request(to("POST", "/").header("Content-Length", "0")).getContentLength());
  }

  @Test
  void bytes() throws IOException {
    HttpServletRequest request = form("/", "text/plain", TEXT);
    ServletInputStream in = request.getInputStream();
    assertSame(in, request.getInputStream());
    assertThrows(IllegalStateException.class, request::getReader);
    assertTrue(in.isReady());
    assertFalse(in.isFinished());
    assertEquals(TEXT.length, in.available());
    assertEquals('J', in.read());
    assertEquals(2, in.skip(2));
    byte[] line = new byte[10];
    assertEquals(3, in.readLine(line, 0, 10));
    assertTrue(in.isFinished());
    assertEquals(-1, in.read());
    assertThrows(NullPointerException.class, () -> in.setReadListener(null));
    assertThrows(IllegalStateException.class, () -> in.setReadListener(new Listener()));
  }

  private static final class Listener implements ReadListener {
    @Override
    public void onDataAvailable() {}

    @Override
    public void onAllDataRead() {}

    @Override
    public void onError(Throwable failure) {}
  }

  @Test
  void text() throws IOException {
    HttpServletRequest request = form("/", "text/plain; charset=UTF-8", TEXT);
    BufferedReader reader = request.getReader();
    assertSame(reader, request.getReader());
    assertThrows(IllegalStateException.class, request::getInputStream);
    assertEquals("J\u00f6rg", reader.readLine());
    request.setCharacterEncoding("UTF-16");
    assertEquals("UTF-8", request.getCharacterEncoding(), "it is too late for another");
  }

  @Test
  void charsetOfText() throws IOException {
    assertEquals("J\u00c3\u00b6rg", form("/", "text/plain", TEXT).getReader().readLine());
    HttpServletRequest told = form("/", "text/plain", TEXT);
    told.setCharacterEncoding("UTF-8");
    assertEquals("UTF-8", told.getCharacterEncoding());
    assertEquals("J\u00f6rg", told.getReader().readLine());
    assertThrows(
        UnsupportedEncodingException.class, () -> told.setCharacterEncoding("no such charset"));
    assertThrows(
        UnsupportedEncodingException.class, () -> form("/", "a/b;charset=x-no", TEXT).getReader());
  }

  @Test
  void parametersOfTheQueryComeBeforeThoseOfTheForm() {
    HttpServletRequest request =
        form("/?a=1&b=2", FORM + "; charset=utf-8", "a=3&c=%C3%B6&a=1+1".getBytes(UTF_8));
    assertEquals("1", request.getParameter("a"));
    assertArrayEquals(new String[] {"1", "3", "1 1"}, request.getParameterValues("a"));
    assertEquals("\u00f6", request.getParameter("c"));
    assertNull(request.getParameter("A"));
    assertNull(request.getParameterValues("d"));
    assertEquals(List.of("a", "b", "c"), Exchange.list(request.getParameterNames()));
    assertEquals(Set.of("a", "b", "c"), request.getParameterMap().keySet());
    assertThrows(
        UnsupportedOperationException.class,
        () -> request.getParameterMap().put("d", new String[0]));
    request.getParameterValues("a")[0] = "changed";
    Objects.requireNonNull(request.getParameterMap().get("a"))[0] = "changed";
    assertEquals("1", request.getParameter("a"));
  }

  @Test
  void charsetOfForms() throws IOException {
    byte[] body = "a=%C3%B6".getBytes(UTF_8);
    assertEquals("\u00c3\u00b6", form("/", FORM, body).getParameter("a"));
    HttpServletRequest told = form("/", FORM, body);
    told.setCharacterEncoding("UTF-8");
    assertEquals("\u00f6", told.getParameter("a"));
    told.setCharacterEncoding("ISO-8859-1");
    assertEquals("\u00f6", told.getParameter("a"), "it is too late for another");
    assertEquals("\u00c3\u00b6", form("/", FORM + ";charset=x-no", body).getParameter("a"));
  }

  @Test
  void aFormHasAtMost10000Parameters() {
    byte[] most = "a&".repeat(10_000).getBytes(UTF_8);
    assertEquals(10_000, form("/", FORM, most).getParameterValues("a").length);
    byte[] more = "a&".repeat(10_001).getBytes(UTF_8);
    IllegalStateException refused =
        assertThrows(IllegalStateException.class, () -> form("/", FORM, more).getParameter("a"));
    assertEquals(
        "The request has more than 10000 parameters. Read its body by getInputStream() if so many"
            + " are right.",
        refused.getMessage());
  }

  @Test
  void bodyIsReadOnce() throws IOException {
    byte[] body = "a=1".getBytes(UTF_8);
    HttpServletRequest asForm = form("/", FORM, body);
    assertEquals("1", asForm.getParameter("a"));
    assertEquals(-1, asForm.getInputStream().read());
    HttpServletRequest asBytes = form("/?b=2", FORM, body);
    assertEquals('a', asBytes.getInputStream().read());
    assertNull(asBytes.getParameter("a"));
    assertEquals("2", asBytes.getParameter("b"));
    HttpServletRequest asText = form("/", FORM, body);
    assertEquals("a=1", asText.getReader().readLine());
    assertNull(asText.getParameter("a"));
  }

  @Test
  void onlyPostedFormsAreParameters() {
    byte[] body = "a=1".getBytes(StandardCharsets.US_ASCII);
    assertNull(form("/", "text/plain", body).getParameter("a"));
    assertNull(
        Exchange.of(to("PUT", "/").header("Content-Type", FORM), body).request().getParameter("a"));
    assertNull(Exchange.of(to("POST", "/"), body).request().getParameter("a"));
    assertEquals("1", form("/", "Application/X-WWW-form-urlencoded ; x=y", body).getParameter("a"));
  }
}
