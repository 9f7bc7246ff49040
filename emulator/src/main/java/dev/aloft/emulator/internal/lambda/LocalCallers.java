package dev.aloft.emulator.internal.lambda;

import dev.aloft.emulator.internal.HttpExchange;
import java.util.regex.Pattern;

/**
 * Tells programs of this machine, which need no signature, from pages of other sites: a browser
 * says whose page it is, or, with a name that was made to lead here (DNS rebinding), that name.
 */
final class LocalCallers {
  private static final String NAME = "(localhost|127\\.0\\.0\\.1|\\[::1\\])(:[0-9]*)?";
  private static final Pattern HOST = Pattern.compile(NAME, Pattern.CASE_INSENSITIVE);
  private static final Pattern ORIGIN =
      Pattern.compile("https?://" + NAME, Pattern.CASE_INSENSITIVE);

  private LocalCallers() {}

  /** Why a request is refused; empty if it is not. */
  static String refusal(HttpExchange request) {
    if (!HOST.matcher(request.header("Host").orElse("")).matches()) {
      return "the Host is not localhost, 127.0.0.1 or [::1]";
    }
    boolean foreign =
        request.header("Origin").filter(each -> !ORIGIN.matcher(each).matches()).isPresent();
    return foreign ? "the Origin is another site" : "";
  }
}
