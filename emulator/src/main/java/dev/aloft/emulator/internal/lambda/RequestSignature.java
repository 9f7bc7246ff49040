package dev.aloft.emulator.internal.lambda;

import dev.aloft.emulator.internal.HttpExchange;
import dev.aloft.emulator.invocation.Header;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Checks a request's signature as AWS does: "Create a signed AWS API request" in the IAM user
 * guide. Written apart from the runtime's signer, which it is to test.
 *
 * @param key the access key's id
 * @param token the session's token; empty if there is none
 */
record RequestSignature(String key, String secret, String token, String region, String service) {
  private static final Pattern FORM =
      Pattern.compile(
          "AWS4-HMAC-SHA256 Credential=([^/]+)/(\\d{8})/([^/]+)/([^/]+)/aws4_request,"
              + " ?SignedHeaders=([a-z0-9;-]+), ?Signature=([0-9a-f]{64})");

  /** Why the request is refused; null if it is not. */
  @Nullable String refusal(HttpExchange request) {
    String authorization = request.header("Authorization").orElse("");
    String date = request.header("X-Amz-Date").orElse("");
    Matcher form = FORM.matcher(authorization);
    if (!form.matches()) {
      return "the Authorization header is missing or not in the form of version 4";
    }
    if (!date.matches("\\d{8}T\\d{6}Z") || !date.startsWith(form.group(2))) {
      return "X-Amz-Date is not the credential's date";
    }
    if (!form.group(1).equals(key)
        || !form.group(3).equals(region)
        || !form.group(4).equals(service)) {
      return "the credential is " + form.group(1) + " of " + form.group(3) + " " + form.group(4);
    }
    List<String> signed = List.of(form.group(5).split(";"));
    if (!signed.contains("host") || !signed.contains("x-amz-date")) {
      return "host and x-amz-date are not signed";
    }
    if (!token.isEmpty()
        && (!signed.contains("x-amz-security-token")
            || !request.header("X-Amz-Security-Token").equals(Optional.of(token)))) {
      return "the session's token is missing or not signed";
    }
    String toSign =
        String.join(
            "\n",
            "AWS4-HMAC-SHA256",
            date,
            form.group(2) + "/" + region + "/" + service + "/aws4_request",
            hash(canonical(request, signed).getBytes(StandardCharsets.UTF_8)));
    byte[] signingKey = ("AWS4" + secret).getBytes(StandardCharsets.UTF_8);
    for (String part : List.of(form.group(2), region, service, "aws4_request", toSign)) {
      signingKey = hmac(signingKey, part);
    }
    return HexFormat.of().formatHex(signingKey).equals(form.group(6))
        ? null
        : "the signature is not that of the request";
  }

  private static String canonical(HttpExchange request, List<String> signed) {
    List<String> lines = new ArrayList<>();
    lines.add(request.method());
    lines.add(encodedAgain(request.path()));
    lines.add("");
    for (String name : signed) {
      List<String> values = new ArrayList<>();
      for (Header header : request.headers()) {
        if (header.name().toLowerCase(Locale.ROOT).equals(name)) {
          values.add(header.value().strip().replaceAll(" +", " "));
        }
      }
      lines.add(name + ":" + String.join(",", values));
    }
    lines.add("");
    lines.add(String.join(";", signed));
    lines.add(hash(request.body()));
    return String.join("\n", lines);
  }

  /** The path is encoded on the wire, and once more in what is signed; only S3 does not. */
  private static String encodedAgain(String path) {
    StringBuilder encoded = new StringBuilder();
    for (byte each : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (each & 0xff);
      boolean plain = c < 128 && (Character.isLetterOrDigit(c) || "/-._~".indexOf(c) >= 0);
      encoded.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
    }
    return encoded.toString();
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] hmac(byte[] signingKey, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(signingKey, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
