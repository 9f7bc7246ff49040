package dev.aloft.provider.server;

import java.util.Map;

/** The port that a cloud wants a server to listen on. */
public final class ListenPort {
  private static final int LARGEST = 65_535;

  private ListenPort() {}

  /**
   * The port in the first of these environment variables that is set and not empty.
   *
   * @param otherwise the port if they are all unset or empty
   * @throws IllegalArgumentException if it is not a port; the message is a sentence
   */
  public static int of(Map<String, String> environment, int otherwise, String... names) {
    for (String name : names) {
      String value = environment.get(name);
      if (value != null && !value.isEmpty()) {
        return parse(name, value);
      }
    }
    return otherwise;
  }

  private static int parse(String name, String value) {
    int port = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      port = c < '0' || c > '9' || port > LARGEST ? LARGEST + 1 : port * 10 + (c - '0');
    }
    if (port < 1 || port > LARGEST) {
      throw new IllegalArgumentException(
          "The environment variable "
              + name
              + " is \""
              + printable(value)
              + "\"; expected the port to listen on, from 1 to "
              + LARGEST
              + ".");
    }
    return port;
  }

  private static String printable(String value) {
    StringBuilder printable = new StringBuilder();
    for (int i = 0; i < value.length() && i < 64; i++) {
      char c = value.charAt(i);
      printable.append(c >= ' ' && c <= '~' ? c : '?');
    }
    return printable.append(value.length() > 64 ? "..." : "").toString();
  }
}
