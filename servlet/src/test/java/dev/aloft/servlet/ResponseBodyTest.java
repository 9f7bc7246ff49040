package dev.aloft.servlet;

import static dev.aloft.servlet.Exchange.response;
import static dev.aloft.servlet.Exchange.sent;
import static dev.aloft.servlet.Exchange.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.provider.HttpOutput;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javax.servlet.ServletOutputStream;
import javax.servlet.WriteListener;
import javax.servlet.http.Cookie;
import org.junit.jupiter.api.Test;

/** Body, buffer and commit of a response: what the Javadoc of the servlet API says of them. */
final class ResponseBodyTest {
  @Test
  void bytes() throws IOException {
    HandlerResponse response = response();
    ServletOutputStream out = response.getOutputStream();
    assertSame(out, response.getOutputStream());
    assertThrows(IllegalStateException.class, response::getWriter);
    assertTrue(out.isReady());
    out.print("a\u00ff");
    assertThrows(CharConversionException.class, () -> out.print("\u4e2d"));
    out.write(new byte[] {'x', 'b', 'x'}, 1, 1);
    assertThrows(IndexOutOfBoundsException.class, () -> out.write(new byte[1], 0, 2));
    assertThrows(NullPointerException.class, () -> out.setWriteListener(null));
    assertThrows(IllegalStateException.class, () -> out.setWriteListener(new Listener()));
    HttpOutput output = sent(response);
    assertEquals("a\u00ffb", text(output, StandardCharsets.ISO_8859_1));
    assertEquals("application/octet-stream", output.contentType());
  }

  private static final class Listener implements WriteListener {
    @Override
    public void onWritePossible() {}

    @Override
    public void onError(Throwable failure) {}
  }

  @Test
  void textInTheCharsetOfItsType() throws IOException {
    HandlerResponse response = response();
    response.setContentType("text/html; charset=UTF-8");
    PrintWriter writer = response.getWriter();
    assertSame(writer, response.getWriter());
    assertThrows(IllegalStateException.class, response::getOutputStream);
    writer.print("J\u00f6rg");
    HttpOutput output = sent(response);
    assertEquals("J\u00f6rg", text(output), "also without a flush");
    assertEquals("text/html;charset=UTF-8", output.contentType());
  }

  @Test
  void textWithoutAType() throws IOException {
    HandlerResponse response = response();
    response.getWriter().print("J\u00f6rg\u4e2d");
    HttpOutput output = sent(response);
    assertEquals("J\u00f6rg?", text(output, StandardCharsets.ISO_8859_1));
    assertEquals("text/plain;charset=ISO-8859-1", output.contentType());
    HandlerResponse unknown = response();
    unknown.setCharacterEncoding("x-no");
    assertThrows(UnsupportedEncodingException.class, unknown::getWriter);
  }

  @Test
  void whatCommits() throws IOException {
    for (Consumer<HandlerResponse> each :
        List.<Consumer<HandlerResponse>>of(
            HandlerResponse::flushBuffer,
            response -> response.sendError(404),
            response -> response.sendRedirect("/b"),
            response -> writer(response).flush(),
            response -> writer(response).close(),
            response -> {
              response.setContentLength(3);
              writer(response).print("abcd");
            })) {
      HandlerResponse response = response();
      assertFalse(response.isCommitted());
      each.accept(response);
      assertTrue(response.isCommitted());
    }
    HandlerResponse stream = response();
    stream.getOutputStream().write('a');
    assertFalse(stream.isCommitted());
    stream.getOutputStream().flush();
    assertTrue(stream.isCommitted());
    HandlerResponse closed = response();
    closed.getOutputStream().close();
    assertTrue(closed.isCommitted());
    closed.getOutputStream().write('a');
    assertEquals(0, sent(closed).body().length());
  }

  private static PrintWriter writer(HandlerResponse response) {
    try {
      return response.getWriter();
    } catch (UnsupportedEncodingException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void committedResponse() throws IOException {
    HandlerResponse response = response();
    response.setContentType("text/plain");
    response.getWriter().print("a");
    response.flushBuffer();
    response.setStatus(201);
    response.setHeader("X-A", "1");
    response.addHeader("X-A", "1");
    response.addCookie(new Cookie("a", "b"));
    response.setContentType("text/html");
    response.setCharacterEncoding("UTF-8");
    response.setLocale(Locale.JAPAN);
    response.setContentLength(1);
    assertThrows(IllegalStateException.class, response::reset);
    assertThrows(IllegalStateException.class, response::resetBuffer);
    assertThrows(IllegalStateException.class, () -> response.setBufferSize(1));
    assertThrows(IllegalStateException.class, () -> response.sendError(500));
    assertThrows(IllegalStateException.class, () -> response.sendError(500, "a"));
    assertThrows(IllegalStateException.class, () -> response.sendRedirect("/b"));
    response.getWriter().print("b");
    HttpOutput output = sent(response);
    assertEquals(200, output.status());
    assertEquals(1, output.headers().size());
    assertEquals("text/plain;charset=ISO-8859-1", output.contentType());
    assertEquals("ab", text(output));
  }

  @Test
  void resetBufferKeepsStatusAndHeaders() throws IOException {
    HandlerResponse response = response();
    response.setStatus(201);
    response.setHeader("X-A", "1");
    response.getWriter().print("gone");
    response.resetBuffer();
    response.getWriter().print("new");
    HttpOutput output = sent(response);
    assertEquals(201, output.status());
    assertEquals("1", output.headers().first("X-A"));
    assertEquals("new", text(output));
  }

  @Test
  void resetForgetsEverything() throws IOException {
    HandlerResponse response = response();
    response.setStatus(201);
    response.setHeader("X-A", "1");
    response.setContentType("text/html;charset=UTF-8");
    response.setContentLength(100);
    response.setLocale(Locale.JAPAN);
    response.getWriter().print("gone");
    response.reset();
    assertNull(response.getContentType());
    assertEquals("ISO-8859-1", response.getCharacterEncoding());
    assertEquals(List.of(), response.getHeaderNames());
    assertEquals(Locale.getDefault(), response.getLocale());
    response.getOutputStream().print("new");
    HttpOutput output = sent(response);
    assertEquals(200, output.status());
    assertEquals("new", text(output));
    assertEquals(List.of("Content-Type"), names(output));
  }

  private static List<String> names(HttpOutput output) {
    List<String> names = new ArrayList<>();
    output.headers().forEach(field -> names.add(field.name()));
    return names;
  }

  @Test
  void bufferSize() throws IOException {
    HandlerResponse response = response();
    response.setBufferSize(100_000);
    assertTrue(response.getBufferSize() >= 100_000);
    response.getOutputStream().print("a");
    assertThrows(IllegalStateException.class, () -> response.setBufferSize(1));
    response.resetBuffer();
    response.setBufferSize(1);
    HandlerResponse text = response();
    text.getWriter().print("a");
    assertThrows(IllegalStateException.class, () -> text.setBufferSize(1));
  }

  @Test
  void contentLengthEndsTheBody() throws IOException {
    HandlerResponse response = response();
    response.setContentLengthLong(3);
    response.getOutputStream().print("ab");
    assertFalse(response.isCommitted());
    response.getOutputStream().print("cd");
    assertEquals("abc", text(sent(response)));
    HandlerResponse shorter = response();
    shorter.setContentLength(3);
    shorter.getOutputStream().print("ab");
    shorter.resetBuffer();
    shorter.getOutputStream().print("xyz!");
    assertEquals("xyz", text(sent(shorter)));
    HandlerResponse later = response();
    later.getOutputStream().print("abc");
    later.setContentLength(2);
    assertEquals("abc", text(sent(later)));
    HandlerResponse negative = response();
    negative.setContentLength(-1);
    assertFalse(negative.containsHeader("Content-Length"));
  }

  @Test
  void error() throws IOException {
    HandlerResponse response = response();
    response.setHeader("X-A", "1");
    response.setContentLength(1000);
    PrintWriter writer = response.getWriter();
    writer.print("gone");
    response.sendError(400, "<who> & \u4e2d?");
    writer.print("too late");
    HttpOutput output = sent(response);
    assertEquals(400, output.status());
    assertEquals("text/html;charset=UTF-8", output.contentType());
    assertEquals("1", output.headers().first("X-A"));
    String page = text(output);
    assertTrue(page.contains("<p>&lt;who&gt; &amp; \u4e2d?</p>"), page);
    assertFalse(page.contains("gone"), page);
    assertFalse(page.contains("too late"), page);
    HandlerResponse plain = response();
    plain.sendError(404);
    assertTrue(text(sent(plain)).contains("Not Found"));
    HandlerResponse none = response();
    none.sendError(404, null);
    assertTrue(text(sent(none)).contains("Error 404"));
    HandlerResponse wrong = response();
    wrong.getOutputStream().print("kept");
    assertThrows(IllegalArgumentException.class, () -> wrong.sendError(99));
    assertEquals("kept", text(sent(wrong)));
  }

  @Test
  void redirect() throws IOException {
    for (String[] each :
        new String[][] {
          {"c", "http://shop/a/c"},
          {"../c?d=e f#g", "http://shop/c?d=e%20f#g"},
          {"/c/\u4e2d", "http://shop/c/%E4%B8%AD"},
          {"//other/c", "http://other/c"},
          {"https://other/c?d=%20", "https://other/c?d=%20"},
          {"?d", "http://shop/a/b?d"},
          {"#d", "http://shop/a/b#d"},
          {"", "http://shop/a/b"},
          {"/c[0]?d[]=[e]#[f]#g", "http://shop/c[0]?d[]=[e]#[f]#g"},
          {"c?d=e:f#/g/../h#", "http://shop/a/c?d=e:f#/g/../h#"},
          {"../../../c", "http://shop/c"},
          {"/c/./d/../e/..", "http://shop/c/"},
          {"./c/.", "http://shop/a/c/"},
          {"//[::1]:80/c[", "http://[::1]:80/c["},
          {"HTTP://other/c/../d[]", "HTTP://other/c/../d[]"},
          {"mailto:a@b", "mailto:a@b"},
          {"http://[x", "http://[x"},
          {"/c\r\nSet-Cookie: d=e", "http://shop/c%0D%0ASet-Cookie:%20d=e"},
          {"\r\n//other", "http://shop/a/%0D%0A//other"}
        }) {
      HandlerResponse response = response();
      response.getOutputStream().print("gone");
      response.sendRedirect(each[0]);
      HttpOutput output = sent(response);
      assertEquals(302, output.status());
      assertEquals(each[1], output.headers().first("Location"));
      assertEquals(0, output.body().length());
    }
  }
}
