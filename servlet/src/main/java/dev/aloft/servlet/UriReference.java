package dev.aloft.servlet;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Makes references absolute (RFC 3986, section 5.2), whatever their path, query and fragment are
 * written with: browsers take what {@link java.net.URI} refuses.
 */
final class UriReference {
  private UriReference() {}

  /**
   * Resolves a reference.
   *
   * @param base an absolute URL without query and fragment
   */
  static String resolve(String base, String reference) {
    int scheme = base.indexOf(':') + 1;
    if (hasScheme(reference)) {
      return reference;
    }
    if (reference.startsWith("//")) {
      return base.substring(0, scheme) + reference;
    }
    int end = pathEnd(reference);
    if (end == 0) {
      return base + reference;
    }
    int slash = base.indexOf('/', scheme + 2);
    int root = slash < 0 ? base.length() : slash;
    String path = reference.substring(0, end);
    String folder =
        slash < 0 || path.startsWith("/") ? "" : base.substring(root, base.lastIndexOf('/') + 1);
    return base.substring(0, root) + withoutDots(folder + path) + reference.substring(end);
  }

  private static boolean hasScheme(String reference) {
    int at = 0;
    while (at < reference.length() && isOfScheme(reference.charAt(at), at)) {
      at++;
    }
    return at > 0 && at < reference.length() && reference.charAt(at) == ':';
  }

  private static boolean isOfScheme(char c, int at) {
    boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return letter || (at > 0 && ((c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.'));
  }

  private static int pathEnd(String reference) {
    int at = 0;
    while (at < reference.length() && reference.charAt(at) != '?' && reference.charAt(at) != '#') {
      at++;
    }
    return at;
  }

  /** Without the segments {@code .} and {@code ..}. */
  private static String withoutDots(String path) {
    Deque<String> kept = new ArrayDeque<>();
    String[] segments = path.substring(path.startsWith("/") ? 1 : 0).split("/", -1);
    for (int i = 0; i < segments.length; i++) {
      boolean up = segments[i].equals("..");
      boolean dots = up || segments[i].equals(".");
      if (up) {
        kept.pollLast();
      }
      if (!dots) {
        kept.add(segments[i]);
      } else if (i == segments.length - 1) {
        kept.add("");
      }
    }
    return "/" + String.join("/", kept);
  }
}
