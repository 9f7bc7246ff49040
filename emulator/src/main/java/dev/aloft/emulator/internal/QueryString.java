package dev.aloft.emulator.internal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A query taken apart at {@code &} and the first {@code =}. */
public final class QueryString {

  /** One parameter; {@code valued} distinguishes {@code a=} from {@code a}. */
  public record Parameter(String name, String value, boolean valued) {}

  private QueryString() {}

  /** The parameters as given, still encoded. */
  public static List<Parameter> raw(String query) {
    List<Parameter> parameters = new ArrayList<>();
    for (int start = 0; start < query.length(); ) {
      int end = query.indexOf('&', start);
      end = end < 0 ? query.length() : end;
      String pair = query.substring(start, end);
      int equals = pair.indexOf('=');
      if (equals >= 0) {
        parameters.add(new Parameter(pair.substring(0, equals), pair.substring(equals + 1), true));
      } else if (!pair.isEmpty()) {
        parameters.add(new Parameter(pair, "", false));
      }
      start = end + 1;
    }
    return parameters;
  }

  /** The parameters with names and values decoded as those of a form. */
  public static List<Parameter> decoded(String query) {
    List<Parameter> parameters = new ArrayList<>();
    for (Parameter one : raw(query)) {
      parameters.add(
          new Parameter(decode(one.name(), true), decode(one.value(), true), one.valued()));
    }
    return parameters;
  }

  /** All values by name, in the order of the first of each name. */
  public static Map<String, List<String>> byName(List<Parameter> parameters) {
    Map<String, List<String>> byName = new LinkedHashMap<>();
    for (Parameter one : parameters) {
      byName.computeIfAbsent(one.name(), name -> new ArrayList<>()).add(one.value());
    }
    return byName;
  }

  /** Percent-decodes; malformed escapes stay unchanged. */
  public static String decode(String text, boolean plusIsBlank) {
    if (text.indexOf('%') < 0 && (!plusIsBlank || text.indexOf('+') < 0)) {
      return text;
    }
    byte[] in = text.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream(in.length);
    for (int at = 0; at < in.length; at++) {
      int high = at + 2 < in.length ? Character.digit(in[at + 1], 16) : -1;
      int low = at + 2 < in.length ? Character.digit(in[at + 2], 16) : -1;
      if (in[at] == '%' && high >= 0 && low >= 0) {
        out.write(high * 16 + low);
        at += 2;
      } else {
        out.write(in[at] == '+' && plusIsBlank ? ' ' : in[at]);
      }
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
