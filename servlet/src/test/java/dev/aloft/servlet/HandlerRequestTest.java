package dev.aloft.servlet;

import static dev.aloft.servlet.Exchange.list;
import static dev.aloft.servlet.Exchange.request;
import static dev.aloft.servlet.Exchange.to;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.http.HttpRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;

/** The head of a request: what the Javadoc of the servlet API says of each method. */
final class HandlerRequestTest {
  @Test
  void partsOfTheUrl() {
    HttpServletRequest request =
        request(
            to("PUT", "/a%20b/%E4%B8%AD?x=1&y=a+b&flag")
                .header("Host", "shop.example:8443")
                .header("X-Forwarded-Proto", "https"));
    assertEquals("PUT", request.getMethod());
    assertEquals("https", request.getScheme());
    assertTrue(request.isSecure());
    assertEquals("shop.example", request.getServerName());
    assertEquals(8443, request.getServerPort());
    assertEquals("", request.getContextPath());
    assertEquals("", request.getServletPath());
    assertEquals("/a b/\u4e2d", request.getPathInfo());
    assertNull(request.getPathTranslated());
    assertEquals("/a%20b/%E4%B8%AD", request.getRequestURI());
    assertEquals("https://shop.example:8443/a%20b/%E4%B8%AD", request.getRequestURL().toString());
    assertEquals("x=1&y=a+b&flag=", request.getQueryString());
    assertEquals("HTTP/1.1", request.getProtocol());
  }

  @Test
  void requestUrlIsTheCallersToChange() {
    HttpServletRequest request = request(to("GET", "/a").header("Host", "shop"));
    request.getRequestURL().append("?b");
    assertEquals("http://shop/a", request.getRequestURL().toString());
  }

  @Test
  void queryStringIsNullWithoutAQuery() {
    assertNull(request(to("GET", "/a")).getQueryString());
  }

  @Test
  void schemeIsWhatTheFrontSaysOrElseThatOfTheCloud() {
    assertEquals("http", request(to("GET", "/")).getScheme());
    assertEquals("https", Exchange.of(to("GET", "/"), new byte[0], "aws").request().getScheme());
    assertEquals(
        "http",
        Exchange.of(to("GET", "/").header("X-Forwarded-Proto", "http"), new byte[0], "aws")
            .request()
            .getScheme());
    assertEquals("http", request(to("GET", "/").header("X-Forwarded-Proto", "gopher")).getScheme());
    assertFalse(request(to("GET", "/")).isSecure());
  }

  @Test
  void serverIsThatOfTheHostHeader() {
    for (String[] each :
        new String[][] {
          {"shop", "shop", "80"},
          {"shop:8080", "shop", "8080"},
          {"[::1]", "[::1]", "80"},
          {"[::1]:99", "[::1]", "99"},
          {"shop:", "shop", "80"},
          {"shop:x", "shop", "80"},
          {"shop:70000", "shop", "80"}
        }) {
      HttpServletRequest request = request(to("GET", "/").header("Host", each[0]));
      assertEquals(each[1], request.getServerName());
      assertEquals(Integer.parseInt(each[2]), request.getServerPort());
      assertEquals(each[1], request.getLocalName());
      assertEquals(request.getServerPort(), request.getLocalPort());
    }
    assertEquals("localhost", request(to("GET", "/")).getServerName());
  }

  @Test
  void stageOfAGatewayIsTheContextPath() {
    HttpServletRequest request =
        request(HttpRequest.builder("GET", "/a b").rawPath("/prod/v1/a%20b"));
    assertEquals("/prod/v1", request.getContextPath());
    assertEquals("/a b", request.getPathInfo());
    assertEquals("/prod/v1/a%20b", request.getRequestURI());
    HttpServletRequest root = request(HttpRequest.builder("GET", "/").rawPath("/prod"));
    assertEquals("/prod", root.getContextPath());
    HttpServletRequest slash = request(HttpRequest.builder("GET", "/").rawPath("/prod/"));
    assertEquals("/prod", slash.getContextPath());
    HttpServletRequest decoded =
        request(HttpRequest.builder("GET", "/100% \u4e2d?").rawPath("/100% \u4e2d?"));
    assertEquals("", decoded.getContextPath());
    assertEquals("/100%25%20%E4%B8%AD%3F", decoded.getRequestURI());
  }

  @Test
  void headersByAnyCase() {
    HttpServletRequest request =
        request(to("GET", "/").header("X-A", "1").header("Accept", "b").header("x-a", "2"));
    assertEquals("1", request.getHeader("x-A"));
    assertEquals(List.of("1", "2"), list(request.getHeaders("X-a")));
    assertEquals(List.of("X-A", "Accept"), list(request.getHeaderNames()));
    assertNull(request.getHeader("X-B"));
    assertEquals(List.of(), list(request.getHeaders("X-B")));
  }

  @Test
  void numbersInHeaders() {
    HttpServletRequest request = request(to("GET", "/").header("N", "17").header("M", "x"));
    assertEquals(17, request.getIntHeader("n"));
    assertEquals(-1, request.getIntHeader("absent"));
    assertThrows(NumberFormatException.class, () -> request.getIntHeader("M"));
  }

  @Test
  void datesInHeaders() {
    HttpServletRequest request =
        request(to("GET", "/").header("Date", "Sun, 06 Nov 1994 08:49:37 GMT").header("M", "x"));
    assertEquals(784_111_777_000L, request.getDateHeader("date"));
    assertEquals(-1, request.getDateHeader("absent"));
    assertThrows(IllegalArgumentException.class, () -> request.getDateHeader("M"));
  }

  @Test
  void cookiesOfAllLinesAsSent() {
    assertNull(request(to("GET", "/")).getCookies());
    assertNull(request(to("GET", "/").header("Cookie", "; nothing;")).getCookies());
    Cookie[] cookies =
        request(
                to("GET", "/")
                    .header("Cookie", "a=1; b=\"x y\";c==;$Version=1; b @d=2; empty=")
                    .header("Cookie", "a=%20"))
            .getCookies();
    assertEquals(
        List.of("a=1", "b=\"x y\"", "c==", "empty=", "a=%20"),
        Arrays.stream(cookies).map(each -> each.getName() + "=" + each.getValue()).toList());
  }

  @Test
  void languagesByPreference() {
    HttpServletRequest request =
        request(
            to("GET", "/").header("Accept-Language", "da, en-GB;q=0.8, *;q=0.1, en;q=0.9, x;q=0"));
    assertEquals(Locale.forLanguageTag("da"), request.getLocale());
    assertEquals(
        List.of(Locale.forLanguageTag("da"), Locale.ENGLISH, Locale.UK),
        list(request.getLocales()));
    HttpServletRequest none = request(to("GET", "/"));
    assertEquals(Locale.getDefault(), none.getLocale());
    assertEquals(List.of(Locale.getDefault()), list(none.getLocales()));
  }

  @Test
  void addressOfTheClient() {
    HttpServletRequest request = request(to("GET", "/").sourceAddress("203.0.113.9"));
    assertEquals("203.0.113.9", request.getRemoteAddr());
    assertEquals("203.0.113.9", request.getRemoteHost());
    assertEquals("", request(to("GET", "/")).getRemoteAddr());
    assertEquals(-1, request.getRemotePort());
    assertEquals("", request.getLocalAddr());
  }

  @Test
  void attributesOfFunctionComputeAndOfTheHandler() {
    HttpServletRequest request = request(to("GET", "/a%20b?c=d").sourceAddress("203.0.113.9"));
    assertEquals("/a b", request.getAttribute("FC_REQUEST_PATH"));
    assertEquals("/a%20b?c=d", request.getAttribute("FC_REQUEST_URI"));
    assertEquals("203.0.113.9", request.getAttribute("FC_REQUEST_CLIENT_IP"));
    assertEquals(
        List.of("FC_REQUEST_PATH", "FC_REQUEST_URI", "FC_REQUEST_CLIENT_IP"),
        list(request.getAttributeNames()));
    request.setAttribute("mine", 1);
    assertEquals(1, request.getAttribute("mine"));
    request.setAttribute("mine", null);
    assertNull(request.getAttribute("mine"));
    request.removeAttribute("FC_REQUEST_PATH");
    assertNull(request.getAttribute("FC_REQUEST_PATH"));
    assertArrayEquals(
        new Object[] {"FC_REQUEST_URI", "FC_REQUEST_CLIENT_IP"},
        list(request.getAttributeNames()).toArray());
  }
}
