package dev.aloft.servlet;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Random queries and forms, compared with what they were made from and with another reader. */
final class RandomParametersTest {
  private static final int ROUNDS = 2_000;
  private static final String LETTERS = "ab &=+%?#/;\"\u00f6\u00ff\u0080 ~*-._";
  private static final Pattern ESCAPES = Pattern.compile("(?:%[0-9a-fA-F]{2})+");

  @RepeatedTest(3)
  void whatAClientEncodesArrives(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    for (int round = 0; round < ROUNDS; round++) {
      Charset charset = random.nextBoolean() ? UTF_8 : ISO_8859_1;
      Map<String, List<String>> expected = new LinkedHashMap<>();
      String query = encoded(random, UTF_8, expected);
      String form = encoded(random, charset, expected);
      HttpServletRequest request =
          Exchange.form(
              query.isEmpty() ? "/" : "/?" + query,
              FormReader.TYPE + ";charset=" + charset,
              form.getBytes(US_ASCII));
      assertParameters(expected, request, query + " " + form);
    }
  }

  /** Parameters as a browser or another client would write them; adds what they mean. */
  private static String encoded(Random random, Charset charset, Map<String, List<String>> meaning) {
    List<String> parts = new ArrayList<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      String name = "n" + text(random, 2);
      String value = text(random, 6);
      meaning.computeIfAbsent(name, each -> new ArrayList<>()).add(value);
      parts.add(encoded(name, charset, random) + "=" + encoded(value, charset, random));
    }
    return String.join("&", parts);
  }

  private static String encoded(String text, Charset charset, Random random) {
    String form = URLEncoder.encode(text, charset);
    return random.nextBoolean() ? form : form.replace("+", "%20").replace("*", "%2a");
  }

  private static String text(Random random, int most) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }

  @RepeatedTest(3)
  void malformedFormsAreReadAsOthersReadThem(RepetitionInfo repetition) {
    Random random = new Random(100 + repetition.getCurrentRepetition());
    String alphabet = "aF09&&==++%%%x~";
    for (int round = 0; round < ROUNDS; round++) {
      StringBuilder body = new StringBuilder();
      for (int i = random.nextInt(16); i > 0; i--) {
        body.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      HttpServletRequest request =
          Exchange.form("/", FormReader.TYPE, body.toString().getBytes(US_ASCII));
      assertParameters(meaning(body.toString()), request, body.toString());
      HttpServletRequest query = Exchange.request(Exchange.to("GET", "/?" + body));
      assertQueryMeansTheSame(query, body.toString());
    }
  }

  private static Map<String, List<String>> meaning(String form) {
    Map<String, List<String>> meaning = new LinkedHashMap<>();
    for (String part : form.split("&", -1)) {
      if (!part.isEmpty()) {
        String[] both = part.split("=", 2);
        String value = both.length == 1 ? "" : both[1];
        meaning.computeIfAbsent(decoded(both[0]), each -> new ArrayList<>()).add(decoded(value));
      }
    }
    return meaning;
  }

  private static String decoded(String text) {
    Matcher escapes = ESCAPES.matcher(text.replace('+', ' '));
    return escapes.replaceAll(
        found -> Matcher.quoteReplacement(URLDecoder.decode(found.group(), ISO_8859_1)));
  }

  /** The query string is encoded anew; the same parameters must be in it. */
  private static void assertQueryMeansTheSame(HttpServletRequest request, String sent) {
    String query = request.getQueryString();
    Map<String, List<String>> meaning = new LinkedHashMap<>();
    if (query != null) {
      for (String part : query.split("&", -1)) {
        String[] both = part.split("=", 2);
        meaning
            .computeIfAbsent(URLDecoder.decode(both[0], UTF_8), each -> new ArrayList<>())
            .add(URLDecoder.decode(both[1], UTF_8));
      }
    }
    assertParameters(meaning, request, sent);
  }

  private static void assertParameters(
      Map<String, List<String>> expected, HttpServletRequest request, String sent) {
    assertEquals(List.copyOf(expected.keySet()), Exchange.list(request.getParameterNames()), sent);
    assertEquals(expected.keySet(), request.getParameterMap().keySet(), sent);
    for (Map.Entry<String, List<String>> each : expected.entrySet()) {
      String[] values = each.getValue().toArray(new String[0]);
      assertEquals(values[0], request.getParameter(each.getKey()), sent);
      assertArrayEquals(values, request.getParameterValues(each.getKey()), sent);
      assertArrayEquals(
          values, Objects.requireNonNull(request.getParameterMap().get(each.getKey())), sent);
    }
  }
}
