package dev.aloft.provider.trigger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.aloft.http.HttpFields;
import dev.aloft.http.HttpRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PercentCodingTest {
  @ParameterizedTest
  @CsvSource({
    "/a%20b, /a b",
    "/a+b, /a+b",
    "/%E4%B8%AD, /\u4e2d",
    "/%e4%b8%ad, /\u4e2d",
    "/a%2Fb, /a/b",
    "/100%, /100%",
    "/%2, /%2",
    "/%zz, /%zz",
    "/%25zz, /%zz",
    "/\u00fc, /\u00fc",
    "/%FF, /\ufffd",
  })
  void pathsDecodeOnceAndBrokenEscapesStay(String encoded, String decoded) {
    assertEquals(decoded, PercentCoding.decode(encoded));
  }

  @ParameterizedTest
  @CsvSource({
    "'', ''",
    "a=1, a=1;",
    "a=1&a=2, a=1;a=2;",
    "a, a=;",
    "a=, a=;",
    "=v, =v;",
    "&&a=1&, a=1;",
    "a=b=c, a=b=c;",
    "a+b=c+d, a b=c d;",
    "a%26b=c%3Dd, a&b=c=d;",
    "x=%3FshowAll%3Dtrue, x=?showAll=true;",
  })
  void queriesGiveTheirParametersInOrder(String query, String expected) {
    HttpRequest.Builder request = HttpRequest.builder("GET", "/");
    PercentCoding.addQuery(query, request);
    HttpFields fields = request.body("").query();
    StringBuilder seen = new StringBuilder();
    for (int i = 0; i < fields.size(); i++) {
      seen.append(fields.name(i)).append('=').append(fields.value(i)).append(';');
    }
    assertEquals(expected, seen.toString());
  }

  @Test
  void whatTheJdkEncodesComesBack() {
    Random random = new Random(17);
    for (int round = 0; round < 2000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(12); i > 0; i--) {
        text.appendCodePoint(
            random.nextBoolean() ? random.nextInt(128) : 128 + random.nextInt(9999));
      }
      String encoded = URLEncoder.encode(text.toString(), StandardCharsets.UTF_8);
      assertEquals(
          URLDecoder.decode(encoded, StandardCharsets.UTF_8), PercentCoding.decodeForm(encoded));
    }
  }
}
