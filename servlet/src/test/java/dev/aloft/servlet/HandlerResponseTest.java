package dev.aloft.servlet;

import static dev.aloft.servlet.Exchange.response;
import static dev.aloft.servlet.Exchange.sent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.provider.HttpOutput;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import javax.servlet.http.Cookie;
import org.junit.jupiter.api.Test;

/** Status, headers and content type: what the Javadoc of the servlet API says of each method. */
@SuppressWarnings("deprecation")
final class HandlerResponseTest {
  @Test
  void emptyAnswer() throws IOException {
    HttpOutput output = sent(response());
    assertEquals(200, output.status());
    assertEquals(0, output.headers().size());
    assertEquals(0, output.body().length());
  }

  @Test
  void status() throws IOException {
    HandlerResponse response = response();
    assertEquals(200, response.getStatus());
    response.setStatus(201);
    assertEquals(201, response.getStatus());
    response.setStatus(404, "nothing here");
    assertEquals(404, sent(response).status());
    assertThrows(IllegalArgumentException.class, () -> response.setStatus(100));
    assertThrows(IllegalArgumentException.class, () -> response.setStatus(600));
  }

  @Test
  void headers() throws IOException {
    HandlerResponse response = response();
    response.setHeader("X-A", "1");
    response.addHeader("x-a", "2");
    response.setHeader("X-B", "3");
    response.setHeader("x-b", "4");
    response.addIntHeader("N", 1);
    response.setIntHeader("N", 17);
    response.addDateHeader("D", 0);
    response.setDateHeader("D", 784_111_777_000L);
    assertTrue(response.containsHeader("x-A"));
    assertFalse(response.containsHeader("X-C"));
    assertEquals("1", response.getHeader("x-a"));
    assertNull(response.getHeader("X-C"));
    assertEquals(List.of("1", "2"), response.getHeaders("X-a"));
    assertEquals(List.of(), response.getHeaders("X-C"));
    assertEquals(List.of("X-A", "x-b", "N", "D"), response.getHeaderNames());
    response.getHeaders("X-A").clear();
    response.getHeaderNames().clear();
    HttpOutput output = sent(response);
    assertEquals(List.of("1", "2"), output.headers().all("X-A"));
    assertEquals(List.of("4"), output.headers().all("X-B"));
    assertEquals(List.of("17"), output.headers().all("N"));
    assertEquals(List.of("Sun, 06 Nov 1994 08:49:37 GMT"), output.headers().all("D"));
  }

  @Test
  void headersThatHttpCannotHave() {
    HandlerResponse response = response();
    response.setHeader(null, "a");
    response.setHeader("a", null);
    assertEquals(List.of(), response.getHeaderNames());
    for (String value : new String[] {"a\r\nb: c", "J\u00f6rg", "\u0000"}) {
      assertThrows(IllegalArgumentException.class, () -> response.setHeader("X-A", value));
      assertThrows(IllegalArgumentException.class, () -> response.addHeader("X-A", value));
      assertThrows(IllegalArgumentException.class, () -> response.setContentType(value));
      assertThrows(IllegalArgumentException.class, () -> response.setCharacterEncoding(value));
    }
    assertThrows(IllegalArgumentException.class, () -> response.setHeader("a b", "c"));
    assertThrows(
        IllegalArgumentException.class, () -> response.setHeader("Content-Length", "many"));
    assertEquals(List.of(), response.getHeaderNames());
  }

  @Test
  void contentTypeIsAHeaderToo() throws IOException {
    HandlerResponse response = response();
    response.setHeader("content-type", "text/html");
    assertEquals("text/html", response.getContentType());
    assertEquals("text/html", response.getHeader("Content-Type"));
    assertEquals(List.of("Content-Type"), response.getHeaderNames());
    response.addHeader("Content-Type", "text/plain");
    assertEquals(List.of("text/plain"), response.getHeaders("CONTENT-TYPE"));
    response.setHeader("Content-Length", "2");
    assertEquals("2", response.getHeader("content-length"));
    assertEquals(List.of("text/plain"), sent(response).headers().all("Content-Type"));
    assertNull(sent(response).headers().first("Content-Length"), "that of the body is sent");
  }

  @Test
  void charsetAndTypeInAnyOrder() {
    HandlerResponse response = response();
    assertNull(response.getContentType());
    assertEquals("ISO-8859-1", response.getCharacterEncoding());
    response.setCharacterEncoding("UTF-8");
    assertNull(response.getContentType());
    response.setContentType("text/html");
    assertEquals("text/html;charset=UTF-8", response.getContentType());
    response.setContentType("text/plain ; Charset=\"us-ascii\"; format=flowed");
    assertEquals("text/plain; format=flowed;charset=us-ascii", response.getContentType());
    assertEquals("us-ascii", response.getCharacterEncoding());
    response.setCharacterEncoding(null);
    assertEquals("us-ascii", response.getCharacterEncoding());
    response.setContentType(null);
    assertNull(response.getContentType());
    assertEquals("us-ascii", response.getCharacterEncoding());
  }

  @Test
  void writerFixesTheCharset() throws IOException {
    HandlerResponse response = response();
    response.setContentType("text/html");
    response.getWriter();
    assertEquals("text/html;charset=ISO-8859-1", response.getContentType());
    response.setCharacterEncoding("UTF-8");
    response.setContentType("text/plain;charset=UTF-8");
    response.setLocale(Locale.JAPANESE);
    assertEquals("ISO-8859-1", response.getCharacterEncoding());
    assertEquals("text/plain;charset=ISO-8859-1", response.getContentType());
  }

  @Test
  void locale() {
    HandlerResponse response = response();
    assertEquals(Locale.getDefault(), response.getLocale());
    response.setLocale(Locale.JAPAN);
    assertEquals(Locale.JAPAN, response.getLocale());
    assertEquals("ja-JP", response.getHeader("Content-Language"));
    assertEquals("UTF-8", response.getCharacterEncoding());
    response.setCharacterEncoding("EUC-JP");
    response.setLocale(Locale.GERMANY);
    assertEquals("EUC-JP", response.getCharacterEncoding(), "which was set explicitly");
  }

  @Test
  void cookies() throws IOException {
    HandlerResponse response = response();
    Cookie whole = new Cookie("id", "7");
    whole.setMaxAge(0);
    whole.setDomain("shop.example");
    whole.setPath("/a b");
    whole.setSecure(true);
    whole.setHttpOnly(true);
    whole.setComment("not sent");
    whole.setVersion(1);
    response.addCookie(whole);
    response.addCookie(new Cookie("plain", null));
    response.addCookie(new Cookie("quoted", "\"a\""));
    assertTrue(response.containsHeader("Set-Cookie"));
    assertEquals(
        List.of(
            "id=7; Max-Age=0; Domain=shop.example; Path=/a b; Secure; HttpOnly",
            "plain=",
            "quoted=\"a\""),
        sent(response).headers().all("set-cookie"));
    for (String value : new String[] {"a b", "a;b", "a,b", "a\"b", "\u00f6", "a\nb", "\"a\"b\""}) {
      assertThrows(
          IllegalArgumentException.class, () -> response.addCookie(new Cookie("c", value)));
    }
    Cookie path = new Cookie("c", "d");
    path.setPath("/; Secure");
    assertThrows(IllegalArgumentException.class, () -> response.addCookie(path));
  }

  @Test
  void urlsNeedNoSession() {
    HandlerResponse response = response();
    assertEquals("/a?b", response.encodeURL("/a?b"));
    assertEquals("/a?b", response.encodeRedirectURL("/a?b"));
    assertEquals("/a?b", response.encodeUrl("/a?b"));
    assertEquals("/a?b", response.encodeRedirectUrl("/a?b"));
  }
}
