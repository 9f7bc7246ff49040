package dev.aloft.tencent;

import dev.aloft.function.Context;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What only Tencent SCF reports about an invocation. Obtained with {@code
 * context.as(TencentContext.class)}. Each fact is null or empty where SCF does not pass it, which
 * in some regions is nearly everything. Thread-safe.
 */
public interface TencentContext extends Context {
  /** The region, for example {@code "ap-guangzhou"}, or null. */
  @Nullable String region();

  /** The id of the account's application, which is part of its buckets' names, or null. */
  @Nullable String appId();

  /** The account's id, or null. */
  @Nullable String uin();

  /** The function's namespace, or null. */
  @Nullable String namespace();

  /** The function's configured time-out; {@link Long#MAX_VALUE} milliseconds if absent. */
  Duration timeLimit();

  /**
   * The temporary credentials of the function's role, read from the environment with each call;
   * null if the function has no role. Aloft itself neither keeps nor logs them.
   */
  @Nullable Credentials credentials();

  /**
   * Temporary credentials. Immutable; the text form reveals nothing.
   *
   * @param sessionToken what must be sent with the key; null if absent
   */
  record Credentials(String secretId, String secretKey, @Nullable String sessionToken) {
    @Override
    public String toString() {
      return "Credentials";
    }
  }
}
