package dev.aloft.scaleway.internal.token;

import dev.aloft.json.JsonException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import org.jspecify.annotations.Nullable;

/**
 * Decides by a request's token whether it may reach the function. Thread-safe.
 *
 * <p>A token is a JSON Web Token (RFC 7519) as Scaleway issues it: signed with RS256, and no other
 * algorithm is accepted, whatever its header says. {@code exp}, {@code nbf} and {@code iat} count
 * where present, without any leeway; a token without {@code exp} does not expire, as with
 * Scaleway's core runtime. {@code application_claim} is a list of one object, whose {@code
 * application_id} or {@code namespace_id} must be ours.
 */
public final class TokenGuard {
  private final byte[] applicationId;
  private final byte[] namespaceId;
  private final @Nullable PublicKey key;
  private final @Nullable String keyProblem;

  /**
   * @param publicKey an RSA key of at least 2048 bits in PEM
   * @param applicationId what a token's {@code application_id} is compared with
   * @param namespaceId what a token's {@code namespace_id} is compared with
   */
  public TokenGuard(String publicKey, String applicationId, String namespaceId) {
    this.applicationId = applicationId.getBytes(StandardCharsets.UTF_8);
    this.namespaceId = namespaceId.getBytes(StandardCharsets.UTF_8);
    PublicKey parsed = null;
    String problem = null;
    try {
      parsed = RsaPublicKey.parse(publicKey);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      problem = String.valueOf(e.getMessage());
    }
    key = parsed;
    keyProblem = problem;
  }

  /** What is wrong with the public key, for the log; null if it can be used. */
  public @Nullable String keyProblem() {
    return keyProblem;
  }

  /**
   * Judges a request.
   *
   * @param token the token it came with; null or empty if absent
   * @param nowMillis the time, in epoch milliseconds
   */
  public Verdict judge(@Nullable String token, long nowMillis) {
    if (token == null || token.isEmpty()) {
      return Verdict.MISSING;
    }
    PublicKey checked = key;
    if (checked == null) {
      return Verdict.MISCONFIGURED;
    }
    Claims claims = verified(token, checked);
    if (claims == null || !claims.isValidAt(nowMillis)) {
      return Verdict.INVALID;
    }
    if (applicationId.length == 0 || namespaceId.length == 0) {
      return Verdict.FORBIDDEN;
    }
    boolean ours = isSame(claims.applicationId(), applicationId);
    ours |= isSame(claims.namespaceId(), namespaceId);
    return ours ? Verdict.ADMITTED : Verdict.FORBIDDEN;
  }

  /** The claims of a token that is well-formed and signed with this key, or null. */
  private static @Nullable Claims verified(String token, PublicKey key) {
    CompactToken parts = CompactToken.parse(token);
    if (parts == null) {
      return null;
    }
    try {
      if (!TokenHeader.isRs256(parts.header())) {
        return null;
      }
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initVerify(key);
      signature.update(parts.signed());
      return signature.verify(parts.signature()) ? Claims.read(parts.payload()) : null;
    } catch (GeneralSecurityException | JsonException e) {
      return null;
    }
  }

  private static boolean isSame(@Nullable String theirs, byte[] ours) {
    return theirs != null && MessageDigest.isEqual(theirs.getBytes(StandardCharsets.UTF_8), ours);
  }
}
