package dev.aloft.scaleway.internal.token;

import dev.aloft.json.JsonException;
import dev.aloft.json.JsonReader;
import java.util.Set;

/** The header of a token: RFC 7515, section 4. */
final class TokenHeader {
  private TokenHeader() {}

  /**
   * Whether the token claims to be signed with RS256 and requires no extension to be understood
   * ({@code crit}).
   *
   * @throws JsonException if this is not a JSON object
   */
  static boolean isRs256(byte[] header) {
    TokenJson json = new TokenJson();
    JsonReader in = json.begin(header);
    Set<String> seen = TokenJson.noneSeen();
    boolean good = false;
    boolean critical = false;
    for (String name = json.nextName(seen); name != null; name = json.nextName(seen)) {
      if (name.equals("alg") && in.isString()) {
        good = in.readString().equals("RS256");
      } else {
        critical |= name.equals("crit");
        in.skip();
      }
    }
    in.end();
    return good && !critical;
  }
}
