package dev.aloft.servlet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.net.HttpCookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.servlet.http.Cookie;
import org.junit.jupiter.api.Test;

/** Random cookies: written as the JDK's client reads them, and read as they are sent back. */
final class RandomCookiesTest {
  private static final String NAMES = "abcXYZ019!#$%&'*+-.^_`|~";
  private static final String VALUES = "abcXYZ019!#$%&()*+-./:<=>?@[]^_`{|}~";

  @Test
  void cookiesThereAndBack() {
    Random random = new Random(11);
    for (int round = 0; round < 2_000; round++) {
      Cookie cookie = new Cookie("n" + text(random, NAMES), text(random, VALUES));
      cookie.setMaxAge(random.nextInt(3) - 1);
      cookie.setSecure(random.nextBoolean());
      cookie.setHttpOnly(random.nextBoolean());
      if (random.nextBoolean()) {
        cookie.setPath("/" + text(random, VALUES));
      }
      String line = CookieText.of(cookie);
      HttpCookie read = HttpCookie.parse("Set-Cookie: " + line).get(0);
      assertEquals(cookie.getName(), read.getName(), line);
      assertEquals(cookie.getValue(), read.getValue(), line);
      assertEquals(cookie.getMaxAge(), read.getMaxAge(), line);
      assertEquals(cookie.getSecure(), read.getSecure(), line);
      assertEquals(cookie.isHttpOnly(), read.isHttpOnly(), line);
      assertEquals(cookie.getPath(), read.getPath(), line);
    }
  }

  @Test
  void cookiesOfAClient() {
    Random random = new Random(13);
    for (int round = 0; round < 2_000; round++) {
      List<String> pairs = new ArrayList<>();
      for (int i = random.nextInt(4) + 1; i > 0; i--) {
        pairs.add("n" + text(random, NAMES) + "=" + text(random, VALUES));
      }
      Cookie[] cookies =
          Exchange.request(Exchange.to("GET", "/").header("Cookie", String.join("; ", pairs)))
              .getCookies();
      List<String> seen = new ArrayList<>();
      for (Cookie each : assertPresent(cookies)) {
        seen.add(each.getName() + "=" + each.getValue());
      }
      assertEquals(pairs, seen);
    }
  }

  private static Cookie[] assertPresent(Cookie[] cookies) {
    assertNotNull(cookies);
    return cookies;
  }

  private static String text(Random random, String alphabet) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(8); i > 0; i--) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }
}
