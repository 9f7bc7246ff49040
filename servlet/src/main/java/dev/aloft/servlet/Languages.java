package dev.aloft.servlet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads {@code Accept-Language}: RFC 9110, section 12.5.4. */
final class Languages {
  private final List<Locale> locales = new ArrayList<>();
  private final List<Double> weights = new ArrayList<>();

  private Languages() {}

  /** The languages of these header lines, best first; what is malformed is left out. */
  static List<Locale> of(List<String> lines) {
    Languages languages = new Languages();
    for (String line : lines) {
      for (String range : line.split(",", -1)) {
        languages.add(range.strip());
      }
    }
    return languages.locales;
  }

  private void add(String range) {
    int semicolon = range.indexOf(';');
    String tag = semicolon < 0 ? range : range.substring(0, semicolon).strip();
    double weight = semicolon < 0 ? 1 : weight(range.substring(semicolon + 1).strip());
    Locale locale = Locale.forLanguageTag(tag);
    if (weight <= 0 || locale.getLanguage().isEmpty()) {
      return;
    }
    int at = weights.size();
    while (at > 0 && weights.get(at - 1) < weight) {
      at--;
    }
    locales.add(at, locale);
    weights.add(at, weight);
  }

  /** 0 if it is malformed. */
  private static double weight(String parameter) {
    if (!parameter.regionMatches(true, 0, "q=", 0, 2)) {
      return 0;
    }
    try {
      double weight = Double.parseDouble(parameter.substring(2));
      return weight <= 1 ? weight : 0;
    } catch (NumberFormatException malformed) {
      return 0;
    }
  }
}
