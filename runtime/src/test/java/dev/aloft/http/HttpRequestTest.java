package dev.aloft.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;

final class HttpRequestTest {
  @Test
  void headerNamesIgnoreLetterCaseAndKeepTheirOrder() {
    HttpRequest<String> request =
        HttpRequest.builder("GET", "/")
            .header("X-One", "a")
            .header("x-two", "b")
            .header("X-ONE", "c")
            .body("");
    assertEquals("a", request.header("x-one"));
    assertEquals(List.of("a", "c"), request.headers().all("x-One"));
    assertNull(request.header("x"));
    assertEquals(3, request.headers().size());
    assertEquals("X-ONE", request.headers().name(2));
  }

  @Test
  void queryNamesAreExact() {
    HttpRequest<String> request =
        HttpRequest.builder("GET", "/").query("a", "1").query("A", "2").query("a", "").body("");
    assertEquals("1", request.query("a"));
    assertEquals(List.of("1", ""), request.query().all("a"));
    assertEquals(List.of("2"), request.query().all("A"));
  }

  @Test
  void cookiesAreFoundInAnyPlace() {
    HttpRequest<String> request =
        HttpRequest.builder("GET", "/")
            .header("Cookie", "a=1; bb=2;c=\"quoted\"; novalue; d=x=y")
            .header("cookie", "late=3")
            .body("");
    assertEquals("1", request.cookie("a"));
    assertEquals("2", request.cookie("bb"));
    assertEquals("quoted", request.cookie("c"));
    assertEquals("x=y", request.cookie("d"));
    assertEquals("3", request.cookie("late"));
    assertNull(request.cookie("b"));
    assertNull(request.cookie("novalue"));
  }

  @Test
  void anotherBodyKeepsTheHead() {
    HttpRequest<String> request =
        HttpRequest.builder("PUT", "/a b")
            .rawPath("/prod/a%20b")
            .sourceAddress("192.0.2.1")
            .body("x");
    HttpRequest<Integer> other = request.withBody(7);
    assertEquals(7, other.body());
    assertEquals("PUT /a b", other.toString());
    assertEquals("/prod/a%20b", other.rawPath());
    assertEquals("192.0.2.1", other.sourceAddress());
  }

  @Test
  void textDoesNotShowSecrets() {
    HttpRequest<String> request =
        HttpRequest.builder("GET", "/").header("Authorization", "swordfish").body("swordfish");
    assertFalse(request.toString().contains("swordfish"));
  }
}
