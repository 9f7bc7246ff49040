package dev.aloft.aws.sigv4;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Signs requests to one service in one region. Immutable, so thread-safe.
 *
 * @param service the signing name, such as {@code execute-api}
 * @param region such as {@code eu-west-1}
 */
public record SignatureV4(String service, String region) {
  private static final String ALGORITHM = "AWS4-HMAC-SHA256";

  /**
   * Signs a request with the date and the session's token. The request itself stays as it is, so it
   * can be signed again.
   *
   * @param time the time, which must not be more than five minutes from AWS's
   * @return the headers to send besides those of the request: {@code X-Amz-Date}, {@code
   *     Authorization}, and with a session {@code X-Amz-Security-Token}
   */
  public Map<String, String> sign(SignableRequest signed, Credentials credentials, Instant time) {
    SignableRequest request = signed.copy();
    Map<String, String> added = new LinkedHashMap<>();
    String date = BasicTime.of(time);
    added.put("X-Amz-Date", date);
    String token = credentials.sessionToken();
    if (token != null) {
      added.put("X-Amz-Security-Token", token);
    }
    for (Map.Entry<String, String> each : added.entrySet()) {
      request.header(each.getKey(), each.getValue());
    }
    String day = date.substring(0, 8);
    String scope = day + "/" + region + "/" + service + "/aws4_request";
    String hash = Digests.sha256(request.canonical().getBytes(StandardCharsets.UTF_8));
    String toSign = ALGORITHM + "\n" + date + "\n" + scope + "\n" + hash;
    String signature = HexFormat.of().formatHex(Digests.hmac(signingKey(credentials, day), toSign));
    added.put(
        "Authorization",
        ALGORITHM
            + " Credential="
            + credentials.accessKeyId()
            + "/"
            + scope
            + ", SignedHeaders="
            + request.signedHeaders()
            + ", Signature="
            + signature);
    return added;
  }

  private byte[] signingKey(Credentials credentials, String day) {
    byte[] secret = ("AWS4" + credentials.secret()).getBytes(StandardCharsets.UTF_8);
    byte[] ofDay = Digests.hmac(secret, day);
    byte[] ofRegion = Digests.hmac(ofDay, region);
    byte[] ofService = Digests.hmac(ofRegion, service);
    return Digests.hmac(ofService, "aws4_request");
  }
}
