package dev.aloft.servlet;

import dev.aloft.http.HttpFields;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javax.servlet.http.Cookie;
import org.jspecify.annotations.Nullable;

/**
 * The headers of a request, as the servlet API reads them.
 *
 * @param fields as they came
 */
record RequestHeaders(HttpFields fields) {
  /** The first value; null if there is none. */
  @Nullable String first(String name) {
    return fields.first(name);
  }

  Enumeration<String> all(String name) {
    return Collections.enumeration(fields.all(name));
  }

  /** Each name once, as it first came. */
  Enumeration<String> names() {
    Set<String> seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      if (seen.add(fields.name(i))) {
        names.add(fields.name(i));
      }
    }
    return Collections.enumeration(names);
  }

  /**
   * A number; -1 if there is none.
   *
   * @throws NumberFormatException if it is not an {@code int}
   */
  int number(String name) {
    String value = first(name);
    return value == null ? -1 : Integer.parseInt(value.strip());
  }

  /**
   * A date in milliseconds of the epoch; -1 if there is none.
   *
   * @throws IllegalArgumentException if it is not in a form of HTTP
   */
  long date(String name) {
    String value = first(name);
    return value == null ? -1 : HttpDates.parse(value.strip());
  }

  /** The value of a parameter of {@code Content-Type}; null if there is none. */
  @Nullable String contentCharset() {
    String type = first("Content-Type");
    return type == null ? null : MediaType.of(type).charset();
  }

  /** Whether {@code Content-Type} is this one, whatever its parameters. */
  boolean isOfType(String essence) {
    String type = first("Content-Type");
    return type != null && MediaType.of(type).essence().equalsIgnoreCase(essence);
  }

  /** The languages that the client prefers, best first; the JVM's own if it names none. */
  List<Locale> locales() {
    List<Locale> locales = Languages.of(fields.all("Accept-Language"));
    return locales.isEmpty() ? List.of(Locale.getDefault()) : locales;
  }

  /**
   * The cookies as they were sent, nothing decoded; null if there is none. What {@link Cookie} does
   * not take as a name is left out: attributes of RFC 2109 such as {@code $Version}, and names that
   * are not tokens.
   */
  Cookie @Nullable [] cookies() {
    List<Cookie> cookies = new ArrayList<>();
    for (String line : fields.all("Cookie")) {
      for (int from = 0; from < line.length(); ) {
        int semicolon = line.indexOf(';', from);
        int to = semicolon < 0 ? line.length() : semicolon;
        int equals = line.indexOf('=', from);
        if (equals >= 0 && equals < to) {
          addCookie(line.substring(from, equals), line.substring(equals + 1, to), cookies);
        }
        from = to + 1;
      }
    }
    return cookies.isEmpty() ? null : cookies.toArray(new Cookie[0]);
  }

  private static void addCookie(String name, String value, List<Cookie> cookies) {
    try {
      cookies.add(new Cookie(name.strip(), value.strip()));
    } catch (IllegalArgumentException notACookie) {
      // A client may send what it likes; the other cookies count.
    }
  }
}
