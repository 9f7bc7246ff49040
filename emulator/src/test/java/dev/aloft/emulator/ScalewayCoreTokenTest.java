package dev.aloft.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.aloft.emulator.invocation.HttpAnswer;
import dev.aloft.emulator.invocation.HttpCall;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who may call a private function of the core runtime. */
@Timeout(60)
class ScalewayCoreTokenTest {
  private static final KeyPair KEYS = keys();
  private static final String GRANT =
      "\"application_claim\":[{\"namespace_id\":\"ns\",\"application_id\":\"app\"}]";

  private static KeyPair keys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void asksForAToken() throws Exception {
    assertEquals("401 Unauthorized", call(null, pkcs1()));
    assertEquals("401 Unauthorized", call(null, ""));
    assertEquals("200 ok", call(token("{" + GRANT + "}"), pkcs1()));
  }

  @Test
  void asksForAKeyInItsForm() throws Exception {
    String good = token("{" + GRANT + "}");
    String spki =
        "-----BEGIN PUBLIC KEY-----\n"
            + Base64.getMimeEncoder().encodeToString(KEYS.getPublic().getEncoded())
            + "\n-----END PUBLIC KEY-----\n";
    assertEquals("500 function runtime not setup correctly", call(good, ""));
    assertEquals("500 function runtime not setup correctly", call(good, spki));
  }

  @Test
  void refusesTokensThatAreNotValid() throws Exception {
    String good = token("{" + GRANT + "}");
    String none = "{\"alg\":\"none\"}";
    String invalid = "401 authorization token not valid";
    assertEquals(invalid, call("a.b", pkcs1()));
    assertEquals(invalid, call(good.substring(0, good.length() - 8) + "AAAAAAAA", pkcs1()));
    assertEquals(invalid, call(encode(none) + "." + encode("{" + GRANT + "}") + ".", pkcs1()));
    assertEquals(invalid, call(token("{\"exp\":1," + GRANT + "}"), pkcs1()));
    assertEquals(invalid, call(token("{\"nbf\":99999999999," + GRANT + "}"), pkcs1()));
    assertEquals(invalid, call(token("{\"iat\":99999999999," + GRANT + "}"), pkcs1()));
    assertEquals(invalid, call(token("{\"application_claim\":[]}"), pkcs1()));
    assertEquals(invalid, call(token("{\"application_claim\":[{},{}]}"), pkcs1()));
    assertEquals("200 ok", call(token("{\"exp\":99999999999," + GRANT + "}"), pkcs1()));
  }

  @Test
  void eitherIdIsEnough() throws Exception {
    String claim = "{\"application_claim\":[{\"namespace_id\":\"%s\",\"application_id\":\"%s\"}]}";
    assertEquals("200 ok", call(token(String.format(claim, "ns", "other")), pkcs1()));
    assertEquals("200 ok", call(token(String.format(claim, "other", "app")), pkcs1()));
    assertEquals("403 Forbidden", call(token(String.format(claim, "other", "other")), pkcs1()));
    assertEquals("403 Forbidden", call(token("{\"application_claim\":[{}]}"), pkcs1()));
  }

  @Test
  void readsTheOldSpellingOfTheHeaderAndNoOther() throws Exception {
    String good = token("{" + GRANT + "}");
    HttpCall call = HttpCall.get("/");
    assertEquals("200 ok", answer(call.header("SCW_FUNCTIONS_TOKEN", good), pkcs1()));
    assertEquals("401 Unauthorized", answer(call.header("X-Auth-Token", good), pkcs1()));
  }

  private static String call(@org.jspecify.annotations.Nullable String token, String key)
      throws IOException {
    HttpCall call = HttpCall.get("/");
    return answer(token == null ? call : call.header("SCW-Functions-Token", token), key);
  }

  private static String answer(HttpCall call, String key) throws IOException {
    try (ScalewayCoreEmulator core =
            ScalewayCoreEmulator.builder().privateFunction(key, "app", "ns").start();
        RawServer child = new RawServer(core.port(), r -> RawServer.answer(200, "ok"))) {
      HttpAnswer answer = core.http(call);
      assertEquals(answer.status() == 200 ? 1 : 0, child.requests.size());
      return answer.status() + " " + answer.text().strip();
    }
  }

  private static String token(String claims) throws GeneralSecurityException {
    String signed = encode("{\"alg\":\"RS256\",\"typ\":\"JWT\"}") + "." + encode(claims);
    Signature signer = Signature.getInstance("SHA256withRSA");
    signer.initSign(KEYS.getPrivate());
    signer.update(signed.getBytes(StandardCharsets.US_ASCII));
    return signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signer.sign());
  }

  private static String encode(String json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }

  private static String pkcs1() {
    RSAPublicKey key = (RSAPublicKey) KEYS.getPublic();
    byte[] body = concat(integer(key.getModulus()), integer(key.getPublicExponent()));
    byte[] der =
        concat(new byte[] {0x30, (byte) 0x82, (byte) (body.length >> 8), (byte) body.length}, body);
    return "-----BEGIN RSA PUBLIC KEY-----\n"
        + Base64.getMimeEncoder().encodeToString(der)
        + "\n-----END RSA PUBLIC KEY-----\n";
  }

  private static byte[] integer(BigInteger value) {
    byte[] bytes = value.toByteArray();
    byte[] head =
        bytes.length < 128
            ? new byte[] {2, (byte) bytes.length}
            : new byte[] {2, (byte) 0x82, (byte) (bytes.length >> 8), (byte) bytes.length};
    return concat(head, bytes);
  }

  private static byte[] concat(byte[] one, byte[] two) {
    byte[] both = java.util.Arrays.copyOf(one, one.length + two.length);
    System.arraycopy(two, 0, both, one.length, two.length);
    return both;
  }
}
