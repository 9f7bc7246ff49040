package dev.aloft.emulator.internal.scaleway;

import dev.aloft.emulator.internal.json.JsonException;
import dev.aloft.emulator.internal.json.JsonValue;
import dev.aloft.emulator.internal.json.JsonValue.Kind;
import dev.aloft.emulator.invocation.HttpAnswer;
import dev.aloft.emulator.invocation.HttpCall;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The core runtime's check of the token of a private function. */
public final class TokenCheck {
  private static final String BEGIN = "-----BEGIN RSA PUBLIC KEY-----";
  private static final String END = "-----END RSA PUBLIC KEY-----";

  private final String publicKey;
  private final String applicationId;
  private final String namespaceId;

  /** {@code publicKey} is PKCS#1 in PEM; empty without a key. */
  public TokenCheck(String publicKey, String applicationId, String namespaceId) {
    this.publicKey = publicKey;
    this.applicationId = applicationId;
    this.namespaceId = namespaceId;
  }

  /** The refusal of a request; null when it may pass. */
  public @Nullable HttpAnswer refusal(HttpCall call) {
    String token = call.header("SCW-Functions-Token").orElse("");
    if (token.isEmpty()) {
      token = call.header("SCW_FUNCTIONS_TOKEN").orElse("");
    }
    if (token.isEmpty()) {
      return CoreAnswers.error(401, "Unauthorized");
    }
    PublicKey key = key();
    if (key == null) {
      return CoreAnswers.error(500, "function runtime not setup correctly");
    }
    JsonValue application = application(token, key);
    if (application == null) {
      return CoreAnswers.error(401, "authorization token not valid");
    }
    boolean granted =
        !applicationId.isEmpty()
            && !namespaceId.isEmpty()
            && (applicationId.equals(text(application, "application_id"))
                || namespaceId.equals(text(application, "namespace_id")));
    return granted ? null : CoreAnswers.error(403, "Forbidden");
  }

  private static String text(JsonValue object, String name) {
    JsonValue value = object.member(name);
    return value != null && value.is(Kind.STRING) ? value.text() : "";
  }

  /** The one application of a valid token; null for an invalid one. */
  private static @Nullable JsonValue application(String token, PublicKey key) {
    String[] parts = token.split("\\.", -1);
    if (parts.length != 3) {
      return null;
    }
    try {
      JsonValue header = part(parts[0]);
      JsonValue claims = part(parts[1]);
      byte[] signed = (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII);
      byte[] signature = Base64.getUrlDecoder().decode(parts[2]);
      if (!verify(text(header, "alg"), key, signed, signature) || !isInTime(claims)) {
        return null;
      }
      JsonValue list = claims.member("application_claim");
      return list != null && list.is(Kind.ARRAY) && list.items().size() == 1
          ? list.items().get(0)
          : null;
    } catch (JsonException | GeneralSecurityException | IllegalArgumentException e) {
      return null;
    }
  }

  private static JsonValue part(String encoded) throws JsonException {
    return JsonValue.parse(
        new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8));
  }

  private static boolean verify(String algorithm, PublicKey key, byte[] signed, byte[] signature)
      throws GeneralSecurityException {
    Signature verifier;
    switch (algorithm) {
      case "RS256", "RS384", "RS512" ->
          verifier = Signature.getInstance("SHA" + algorithm.substring(2) + "withRSA");
      case "PS256", "PS384", "PS512" -> {
        String bits = algorithm.substring(2);
        verifier = Signature.getInstance("RSASSA-PSS");
        verifier.setParameter(
            new PSSParameterSpec(
                "SHA-" + bits,
                "MGF1",
                new MGF1ParameterSpec("SHA-" + bits),
                Integer.parseInt(bits) / 8,
                1));
      }
      default -> {
        return false;
      }
    }
    verifier.initVerify(key);
    verifier.update(signed);
    return verifier.verify(signature);
  }

  /** Times that are not given do not count; there is no leeway. */
  private static boolean isInTime(JsonValue claims) {
    BigDecimal now = BigDecimal.valueOf(System.currentTimeMillis() / 1000);
    BigDecimal expiry = number(claims, "exp");
    BigDecimal notBefore = number(claims, "nbf");
    BigDecimal issued = number(claims, "iat");
    return (expiry == null || now.compareTo(expiry) <= 0)
        && (notBefore == null || now.compareTo(notBefore) >= 0)
        && (issued == null || now.compareTo(issued) >= 0);
  }

  private static @Nullable BigDecimal number(JsonValue claims, String name) {
    JsonValue value = claims.member(name);
    return value != null && value.is(Kind.NUMBER) ? new BigDecimal(value.text()) : null;
  }

  private @Nullable PublicKey key() {
    int begin = publicKey.indexOf(BEGIN);
    int end = publicKey.indexOf(END);
    if (begin < 0 || end < begin) {
      return null;
    }
    try {
      String base64 = publicKey.substring(begin + BEGIN.length(), end);
      Der der = new Der(Base64.getMimeDecoder().decode(base64));
      der.enter();
      BigInteger modulus = der.integer();
      return KeyFactory.getInstance("RSA")
          .generatePublic(new RSAPublicKeySpec(modulus, der.integer()));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return null;
    }
  }

  /** As much of DER as a sequence of two integers needs. */
  private static final class Der {
    private final byte[] bytes;
    private int at;

    Der(byte[] bytes) {
      this.bytes = bytes;
    }

    void enter() {
      length(0x30);
    }

    BigInteger integer() {
      int length = length(0x02);
      at += length;
      return new BigInteger(Arrays.copyOfRange(bytes, at - length, at));
    }

    private int length(int tag) {
      if (at + 2 > bytes.length || bytes[at++] != tag) {
        throw new IllegalArgumentException("not the expected DER tag");
      }
      int length = bytes[at++] & 0xff;
      if (length > 0x80) {
        int count = length & 0x7f;
        length = 0;
        for (int i = 0; i < count && count < 4 && at < bytes.length; i++) {
          length = length << 8 | (bytes[at++] & 0xff);
        }
      }
      if (length <= 0 || length > bytes.length - at) {
        throw new IllegalArgumentException("not the expected DER length");
      }
      return length;
    }
  }
}
