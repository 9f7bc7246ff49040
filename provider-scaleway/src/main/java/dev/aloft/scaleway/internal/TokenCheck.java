package dev.aloft.scaleway.internal;

import dev.aloft.provider.lifecycle.RuntimeLog;
import dev.aloft.provider.server.PlainAnswer;
import dev.aloft.scaleway.internal.token.TokenGuard;
import dev.aloft.scaleway.internal.token.Verdict;
import dev.aloft.wire.Fields;
import dev.aloft.wire.ServerExchange;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Admits only requests with a valid token, as Scaleway's core runtime does, for a private function
 * that runs without it and without the platform's own check. Loaded only where there is a key, or
 * the function is configured as private. Thread-safe.
 */
public final class TokenCheck {
  private static final String KEY_RULE = "SCW_PUBLIC_KEY has to be an RSA public key in PEM. ";

  private final TokenGuard guard;

  public TokenCheck(Settings settings) {
    guard =
        new TokenGuard(
            settings.value("SCW_PUBLIC_KEY"),
            settings.value("SCW_APPLICATION_ID"),
            settings.value("SCW_NAMESPACE_ID"));
  }

  /**
   * Reports what is wrong with the key, if anything.
   *
   * @throws IllegalArgumentException if the function should be private, which it cannot be then
   */
  public void checkKey(Settings settings, RuntimeLog log) {
    String problem = guard.keyProblem();
    if (problem == null) {
      return;
    }
    if (settings.isPrivate()) {
      throw new IllegalArgumentException(
          "SCW_PUBLIC is \""
              + settings.value("SCW_PUBLIC")
              + "\", so the function is private, but no token can be checked: "
              + KEY_RULE
              + problem
              + " Set the key, or SCW_PUBLIC to true if anybody may call the function.");
    }
    log.warn(null, "No request can be let in: " + KEY_RULE + problem);
  }

  /** Whether a request may pass; if not, it is answered. */
  public boolean admits(ServerExchange exchange) throws IOException {
    Verdict verdict = guard.judge(token(exchange.fields()), System.currentTimeMillis());
    if (verdict == Verdict.ADMITTED) {
      return true;
    }
    PlainAnswer.text(exchange, verdict.status(), verdict.text());
    return false;
  }

  /**
   * The token of a request. {@code X-Auth-Token} may also hold a secret key of Scaleway's IAM,
   * meant for the platform; only a value in the form of a token counts.
   */
  private static @Nullable String token(Fields fields) {
    String token = fields.value("SCW-Functions-Token");
    if (token == null || token.isEmpty()) {
      token = fields.value("SCW_FUNCTIONS_TOKEN");
    }
    if (token == null || token.isEmpty()) {
      String other = fields.value("X-Auth-Token");
      token = other != null && hasThreeParts(other) ? other : null;
    }
    return token;
  }

  private static boolean hasThreeParts(String value) {
    int first = value.indexOf('.');
    int second = value.indexOf('.', first + 1);
    return first > 0 && second > first && value.indexOf('.', second + 1) < 0;
  }
}
