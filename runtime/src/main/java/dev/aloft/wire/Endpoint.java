package dev.aloft.wire;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/**
 * Where a platform's API listens: host, port and an optional path prefix. Immutable.
 *
 * <p>Accepts what platforms and their local emulators put into their variables: {@code host:port}
 * or {@code [v6]:port}, each optionally with {@code http://} before it and a path prefix after it.
 */
public final class Endpoint {
  private static final String SCHEME = "http://";

  private final String host;
  private final int port;
  private final String pathPrefix;
  private final String authority;

  private Endpoint(String host, int port, String pathPrefix, String authority) {
    this.host = host;
    this.port = port;
    this.pathPrefix = pathPrefix;
    this.authority = authority;
  }

  /**
   * Parses an endpoint in the form that environment variables use.
   *
   * @throws IllegalArgumentException if it is not an endpoint; the message says what was expected
   */
  public static Endpoint parse(String text) {
    String rest = text;
    int scheme = text.indexOf("://");
    if (scheme >= 0) {
      if (!text.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
        throw refused(text, "only http:// is supported");
      }
      rest = text.substring(SCHEME.length());
    }
    int slash = rest.indexOf('/');
    String authority = slash < 0 ? rest : rest.substring(0, slash);
    String prefix = slash < 0 ? "" : rest.substring(slash);
    while (prefix.endsWith("/")) {
      prefix = prefix.substring(0, prefix.length() - 1);
    }
    for (int i = 0; i < prefix.length(); i++) {
      char c = prefix.charAt(i);
      if (c <= ' ' || c > '~' || c == '?' || c == '#') {
        throw refused(text, "the path has a character that is not allowed");
      }
    }
    int colon = authority.lastIndexOf(':');
    if (colon < 0 || authority.endsWith("]")) {
      throw refused(text, "the port is missing");
    }
    int port = port(text, authority.substring(colon + 1));
    String host = host(text, authority.substring(0, colon));
    return new Endpoint(host, port, prefix, authority);
  }

  private static int port(String text, String digits) {
    int port = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c < '0' || c > '9' || i > 4) {
        throw refused(text, "the port is not a number from 1 to 65535");
      }
      port = port * 10 + (c - '0');
    }
    if (port < 1 || port > 65_535) {
      throw refused(text, "the port is not a number from 1 to 65535");
    }
    return port;
  }

  private static String host(String text, String host) {
    if (host.isEmpty()) {
      throw refused(text, "the host is missing");
    }
    if (host.charAt(0) == '[') {
      if (host.length() < 4 || !host.endsWith("]")) {
        throw refused(text, "the IPv6 address lacks its closing bracket");
      }
      String address = host.substring(1, host.length() - 1);
      if (address.indexOf(':') < 0 || !all(address, "0123456789abcdefABCDEF:.%", true)) {
        throw refused(text, "there is no IPv6 address between the brackets");
      }
      return address;
    }
    if (host.indexOf(':') >= 0) {
      throw refused(text, "an IPv6 address must be in brackets");
    }
    if (!all(host, "0123456789.-_", true)) {
      throw refused(text, "the host has a character that is not allowed");
    }
    if (all(host, "0123456789.", false) && ipv4(host) == null) {
      throw refused(text, "the IPv4 address is not four numbers from 0 to 255");
    }
    return host;
  }

  private static boolean all(String value, String allowed, boolean letters) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (!(letters && letter) && allowed.indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  private static IllegalArgumentException refused(String text, String why) {
    return new IllegalArgumentException(
        "\""
            + text
            + "\" is not an endpoint: "
            + why
            + ". Expected host:port or [v6]:port, optionally after http:// and before a path.");
  }

  /** The four bytes of an IPv4 literal, or null if the text is not one. */
  private static byte @Nullable [] ipv4(String host) {
    byte[] address = new byte[4];
    int part = 0;
    int value = -1;
    for (int i = 0; i <= host.length(); i++) {
      char c = i == host.length() ? '.' : host.charAt(i);
      if (c == '.') {
        if (value < 0 || part == 4) {
          return null;
        }
        address[part++] = (byte) value;
        value = -1;
      } else if (c >= '0' && c <= '9' && value != 0) {
        value = Math.max(value, 0) * 10 + (c - '0');
        if (value > 255) {
          return null;
        }
      } else {
        return null;
      }
    }
    return part == 4 ? address : null;
  }

  /**
   * The addresses to try, in order. An IP literal is never sent to a name service; the unspecified
   * address, which emulators give, means this machine.
   *
   * @throws UnknownHostException if the name has no address
   */
  public InetAddress[] addresses() throws UnknownHostException {
    byte[] literal = ipv4(host);
    InetAddress[] addresses =
        literal != null
            ? new InetAddress[] {InetAddress.getByAddress(literal)}
            : InetAddress.getAllByName(host);
    if (addresses[0].isAnyLocalAddress()) {
      byte[] loopback = new byte[addresses[0].getAddress().length];
      loopback[0] = (byte) (loopback.length == 4 ? 127 : 0);
      loopback[loopback.length - 1] = 1;
      addresses[0] = InetAddress.getByAddress(loopback);
    }
    return addresses;
  }

  /** The name or address, without brackets. */
  public String host() {
    return host;
  }

  /** The port. */
  public int port() {
    return port;
  }

  /** The prefix of every path; empty, or with a leading and without a trailing slash. */
  public String pathPrefix() {
    return pathPrefix;
  }

  /** Host and port as the {@code Host} header has them. */
  public String authority() {
    return authority;
  }

  @Override
  public String toString() {
    return SCHEME + authority + pathPrefix;
  }
}
