package dev.aloft.aws.sigv4;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An access key, with its secret and the token of its session. Immutable. */
public final class Credentials {
  private final String accessKeyId;
  private final String secret;
  private final @Nullable String sessionToken;

  /**
   * @param sessionToken null for a key without a session, which no function of Lambda has
   */
  public Credentials(String accessKeyId, String secret, @Nullable String sessionToken) {
    this.accessKeyId = Objects.requireNonNull(accessKeyId, "accessKeyId");
    this.secret = Objects.requireNonNull(secret, "secret");
    this.sessionToken = sessionToken;
  }

  /**
   * Those of the function's execution role, as Lambda gives them to a process: {@code
   * AWS_ACCESS_KEY_ID}, {@code AWS_SECRET_ACCESS_KEY} and {@code AWS_SESSION_TOKEN}.
   *
   * @throws IllegalStateException if the first or second is not set, as under SnapStart, where
   *     Lambda has an endpoint for them instead
   */
  public static Credentials ofEnvironment() {
    String token = System.getenv("AWS_SESSION_TOKEN");
    return new Credentials(
        required("AWS_ACCESS_KEY_ID"),
        required("AWS_SECRET_ACCESS_KEY"),
        token == null || token.isEmpty() ? null : token);
  }

  private static String required(String variable) {
    String value = System.getenv(variable);
    if (value == null || value.isEmpty()) {
      throw new IllegalStateException(
          "There are no credentials: the variable " + variable + " is not set.");
    }
    return value;
  }

  /** The key's id, which is not secret. */
  public String accessKeyId() {
    return accessKeyId;
  }

  String secret() {
    return secret;
  }

  @Nullable String sessionToken() {
    return sessionToken;
  }

  /** The key's id alone. */
  @Override
  public String toString() {
    return "Credentials " + accessKeyId;
  }
}
