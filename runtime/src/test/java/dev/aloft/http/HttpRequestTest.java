package dev.aloft.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Iterator;
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
    assertEquals("\"quoted\"", request.cookie("c"), "the value as it was sent");
    assertEquals("x=y", request.cookie("d"));
    assertEquals("3", request.cookie("late"));
    assertNull(request.cookie("b"));
    assertNull(request.cookie("novalue"));
  }

  @Test
  void fieldsAreWalkedThroughInOrder() {
    HttpRequest<String> request =
        HttpRequest.builder("GET", "/").header("A", "1").header("b", "2").header("A", "3").body("");
    List<String> seen = new ArrayList<>();
    for (HttpFields.Field field : request.headers()) {
      seen.add(field.name() + "=" + field.value());
    }
    assertEquals(List.of("A=1", "b=2", "A=3"), seen);
    assertFalse(request.query().iterator().hasNext());
    Iterator<HttpFields.Field> fields = request.headers().iterator();
    fields.next();
    assertThrows(UnsupportedOperationException.class, fields::remove);
  }

  @Test
  void theWholeListOfForwardedAddressesIsThere() {
    HttpRequest<String> request =
        HttpRequest.builder("GET", "/")
            .header("X-Forwarded-For", "203.0.113.7,, 198.51.100.1 ")
            .header("x-forwarded-for", "2001:db8::1")
            .body("");
    assertEquals(List.of("203.0.113.7", "198.51.100.1", "2001:db8::1"), request.forwardedFor());
    assertEquals(List.of(), HttpRequest.builder("GET", "/").body("").forwardedFor());
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
