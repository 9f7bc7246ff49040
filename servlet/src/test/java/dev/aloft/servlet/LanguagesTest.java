package dev.aloft.servlet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Languages that clients prefer, compared with the JDK's own reader. */
final class LanguagesTest {
  private static final String[] TAGS = {"de", "de-CH", "en", "en-US", "fr", "ja-JP", "pt-BR", "*"};
  private static final String[] WEIGHTS = {"", ";q=1", ";q=0.9", "; q=0.5", ";q=0.001", ";q=0"};

  @Test
  void randomPreferences() {
    Random random = new Random(7);
    for (int round = 0; round < 2_000; round++) {
      List<String> ranges = new ArrayList<>();
      List<String> tags = new ArrayList<>(List.of(TAGS));
      for (int i = random.nextInt(4) + 1; i > 0; i--) {
        String tag = tags.remove(random.nextInt(tags.size()));
        ranges.add(tag + WEIGHTS[random.nextInt(WEIGHTS.length)]);
      }
      String line = String.join(",", ranges);
      List<Locale> expected =
          Locale.LanguageRange.parse(line.replace(" ", "")).stream()
              .filter(range -> range.getWeight() > 0 && !range.getRange().equals("*"))
              .map(range -> Locale.forLanguageTag(range.getRange()))
              .toList();
      assertEquals(expected, Languages.of(List.of(line)), line);
      assertEquals(expected, Languages.of(ranges), line);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", ",", "de;q", "de;q=x", "de;q=2", "de;q=-1", "de;q=NaN", "d_e", "*", ";q=1"})
  void malformedOnesAreLeftOut(String line) {
    assertEquals(List.of(), Languages.of(List.of(line)));
    assertEquals(List.of(Locale.FRENCH), Languages.of(List.of(line + ",fr;q=0.1")));
  }
}
