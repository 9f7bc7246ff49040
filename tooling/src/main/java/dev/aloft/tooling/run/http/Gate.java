package dev.aloft.tooling.run.http;

import com.sun.net.httpserver.Headers;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps other sites out: a page of any site can send requests to a server on its reader's machine,
 * and with a name of its own that leads there (DNS rebinding) even read the answers.
 */
public final class Gate {
  private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");

  private Gate() {}

  /**
   * Why a request is refused; null if it is not.
   *
   * @param path the target's, as it is
   */
  public static @Nullable String refusal(Headers headers, String path) {
    List<String> hosts = headers.getOrDefault("Host", List.of());
    if (hosts.size() != 1 || !LOCAL.contains(name(hosts.get(0)))) {
      return "The Host has to be localhost, 127.0.0.1 or [::1].";
    }
    String origin = headers.getFirst("Origin");
    if (origin != null && !isLocal(origin)) {
      return "Pages of other sites cannot call functions here.";
    }
    boolean page = path.equals("/");
    if ("cross-site".equals(headers.getFirst("Sec-Fetch-Site")) && !page) {
      return "Pages of other sites cannot call functions here.";
    }
    return null;
  }

  private static String name(String host) {
    String lower = host.toLowerCase(Locale.ROOT);
    int colon = lower.lastIndexOf(':');
    return colon > lower.lastIndexOf(']') ? lower.substring(0, colon) : lower;
  }

  private static boolean isLocal(String origin) {
    try {
      String host = URI.create(origin).getHost();
      return host != null && LOCAL.contains(host.toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
