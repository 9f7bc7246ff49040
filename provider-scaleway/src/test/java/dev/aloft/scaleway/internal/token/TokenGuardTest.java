package dev.aloft.scaleway.internal.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class TokenGuardTest {
  private static final long NOW = 1_700_000_000L;
  private static final String OURS = "\"application_claim\":[{\"application_id\":\"app\"}]";

  private static TestTokens tokens;
  private static TokenGuard guard;

  @BeforeAll
  static void makeKey() throws GeneralSecurityException {
    tokens = new TestTokens(2048);
    guard = new TokenGuard(tokens.publicKey(), "app", "ns");
  }

  private static Verdict judge(String token) {
    return guard.judge(token, NOW * 1000);
  }

  private static Verdict claims(String claims) throws GeneralSecurityException {
    return judge(tokens.rs256("{" + claims + "}"));
  }

  @Test
  void aTokenForThisApplicationOrThisNamespacePasses() throws GeneralSecurityException {
    assertEquals(Verdict.ADMITTED, claims(OURS));
    String either = "\"application_claim\":[{\"namespace_id\":\"%s\",\"application_id\":\"%s\"}]";
    assertEquals(Verdict.ADMITTED, claims(either.formatted("ns", "app")));
    assertEquals(Verdict.ADMITTED, claims(either.formatted("ns", "other")));
    assertEquals(Verdict.ADMITTED, claims(either.formatted("other", "app")));
    assertEquals(Verdict.FORBIDDEN, claims(either.formatted("other", "other")));
    assertEquals(Verdict.FORBIDDEN, claims(either.formatted("app", "ns")));
    assertEquals(Verdict.FORBIDDEN, claims(either.formatted("", "")));
    assertEquals(Verdict.FORBIDDEN, claims("\"application_claim\":[{}]"));
    assertEquals(Verdict.FORBIDDEN, claims("\"application_claim\":[{\"function_id\":\"app\"}]"));
    assertEquals(
        Verdict.FORBIDDEN,
        claims("\"application_claim\":[{\"application_id\":null,\"namespace_id\":\"no\"}]"));
  }

  @Test
  void noTokenIsToldApartFromAWrongOne() {
    assertEquals(Verdict.MISSING, guard.judge(null, NOW));
    assertEquals(Verdict.MISSING, guard.judge("", NOW));
    assertEquals(Verdict.MISSING, new TokenGuard("nonsense", "", "").judge(null, NOW));
  }

  @Test
  void garbageIsRefused() throws GeneralSecurityException {
    String good = tokens.rs256("{" + OURS + "}");
    String[] parts = good.split("[.]", -1);
    for (String wrong :
        List.of(
            "garbage",
            "..",
            "a.b.c",
            ".." + parts[2],
            parts[0] + "." + parts[1],
            parts[0] + "." + parts[1] + ".",
            good + ".",
            good + "=",
            good + " ",
            " " + good,
            good + "A",
            parts[0] + "=." + parts[1] + "." + parts[2],
            parts[0] + "." + parts[1] + "\n." + parts[2],
            good.replace('-', '+').replace('_', '/') + "/",
            "A".repeat(9000) + "." + parts[1] + "." + parts[2])) {
      assertEquals(Verdict.INVALID, judge(wrong), wrong);
    }
  }

  @Test
  void onlyRs256Passes() throws GeneralSecurityException {
    String payload = "{" + OURS + "}";
    String none = TestTokens.part("{\"alg\":\"none\"}") + "." + TestTokens.part(payload) + ".";
    assertEquals(Verdict.INVALID, judge(none));
    assertEquals(Verdict.INVALID, judge(none + "AA"));
    for (String key : List.of(tokens.publicKey(), tokens.pkcs1PublicKey())) {
      assertEquals(Verdict.INVALID, judge(tokens.hs256(key, payload)));
    }
    assertEquals(Verdict.ADMITTED, judge(tokens.with("RS256", "SHA256withRSA", payload)));
    assertEquals(Verdict.INVALID, judge(tokens.with("RS384", "SHA384withRSA", payload)));
    assertEquals(Verdict.INVALID, judge(tokens.with("RS512", "SHA512withRSA", payload)));
    assertEquals(Verdict.INVALID, judge(tokens.with("RS256", "SHA512withRSA", payload)));
    assertEquals(Verdict.INVALID, judge(tokens.with("PS256", "RSASSA-PSS", payload)));
    assertEquals(Verdict.INVALID, judge(tokens.with("RS256", "RSASSA-PSS", payload)));
  }

  @Test
  void theHeaderIsReadStrictly() throws GeneralSecurityException {
    String payload = "{" + OURS + "}";
    for (String header :
        List.of(
            "{}",
            "[]",
            "null",
            "",
            "{\"alg\":\"none\"}",
            "{\"alg\":\"rs256\"}",
            "{\"alg\":[\"RS256\"]}",
            "{\"ALG\":\"RS256\"}",
            "{\"alg\":\"none\",\"alg\":\"RS256\"}",
            "{\"alg\":\"RS256\",\"alg\":\"RS256\"}",
            "{\"alg\":\"RS256\",\"crit\":[\"exp\"]}",
            "{\"alg\":\"RS256\"} {}")) {
      assertEquals(Verdict.INVALID, judge(tokens.signed(header, payload)), header);
    }
    assertEquals(
        Verdict.ADMITTED, judge(tokens.signed("{\"kid\":\"1\",\"alg\":\"RS256\"}", payload)));
  }

  @Test
  void anotherKeyDoesNotCount() throws GeneralSecurityException {
    assertEquals(Verdict.INVALID, judge(new TestTokens(2048).rs256("{" + OURS + "}")));
  }

  @Test
  void theTimesCountWithoutLeeway() throws GeneralSecurityException {
    assertEquals(Verdict.ADMITTED, claims("\"exp\":" + (NOW + 1) + "," + OURS));
    assertEquals(Verdict.INVALID, claims("\"exp\":" + NOW + "," + OURS));
    assertEquals(Verdict.INVALID, claims("\"exp\":0," + OURS));
    assertEquals(Verdict.ADMITTED, claims("\"nbf\":" + NOW + "," + OURS));
    assertEquals(Verdict.INVALID, claims("\"nbf\":" + (NOW + 1) + "," + OURS));
    assertEquals(Verdict.ADMITTED, claims("\"iat\":" + NOW + "," + OURS));
    assertEquals(Verdict.INVALID, claims("\"iat\":" + (NOW + 1) + "," + OURS));
    assertEquals(Verdict.ADMITTED, claims("\"exp\":" + NOW + ".5," + OURS));
    assertEquals(Verdict.INVALID, claims("\"exp\":\"" + (NOW + 1) + "\"," + OURS));
    assertEquals(Verdict.INVALID, claims("\"exp\":null," + OURS));
    assertEquals(Verdict.INVALID, claims("\"exp\":1e999," + OURS));
    assertEquals(Verdict.INVALID, claims("\"exp\":\"Infinity\"," + OURS));
    assertEquals(Verdict.INVALID, claims("\"exp\":\"" + (NOW + 1) + "\"," + OURS));
    assertEquals(Verdict.INVALID, claims("\"nbf\":\"-Infinity\"," + OURS));
    assertEquals(Verdict.INVALID, claims("\"exp\":1,\"exp\":" + (NOW + 1) + "," + OURS));
  }

  @Test
  void thereIsExactlyOneClaim() throws GeneralSecurityException {
    for (String wrong :
        List.of(
            "\"a\":1",
            "\"application_claim\":[]",
            "\"application_claim\":null",
            "\"application_claim\":{\"application_id\":\"app\"}",
            "\"application_claim\":[null]",
            "\"application_claim\":[\"app\"]",
            "\"application_claim\":[{\"application_id\":\"app\"},{\"application_id\":\"app\"}]",
            "\"application_claim\":[{\"application_id\":7}]",
            "\"application_claim\":[{\"application_id\":\"no\",\"application_id\":\"app\"}]",
            OURS + "," + OURS)) {
      assertEquals(Verdict.INVALID, claims(wrong), wrong);
    }
    assertEquals(Verdict.INVALID, judge(tokens.rs256("[]")));
    assertEquals(Verdict.INVALID, judge(tokens.rs256("{" + OURS + "}{}")));
  }

  @Test
  void withoutIdsOfItsOwnAFunctionIsForbidden() throws GeneralSecurityException {
    String empty = tokens.rs256("{\"application_claim\":[{\"application_id\":\"\"}]}");
    String good = tokens.rs256("{" + OURS + "}");
    TokenGuard noNamespace = new TokenGuard(tokens.publicKey(), "app", "");
    TokenGuard nothing = new TokenGuard(tokens.publicKey(), "", "");
    assertEquals(Verdict.FORBIDDEN, noNamespace.judge(good, NOW * 1000));
    assertEquals(Verdict.FORBIDDEN, nothing.judge(empty, NOW * 1000));
    assertEquals(Verdict.INVALID, nothing.judge("garbage", NOW * 1000));
  }

  @Test
  void bothFormsOfAKeyAreRead() throws GeneralSecurityException {
    for (int bits : List.of(2048, 3072)) {
      TestTokens other = new TestTokens(bits);
      String token = other.rs256("{" + OURS + "}");
      for (String key :
          List.of(
              other.publicKey(),
              other.pkcs1PublicKey(),
              "\r\n" + other.pkcs1PublicKey().replace("\n", "\r\n"),
              other.pkcs1PublicKey().replace("\n", " "))) {
        TokenGuard reading = new TokenGuard(key, "app", "ns");
        assertNull(reading.keyProblem());
        assertEquals(Verdict.ADMITTED, reading.judge(token, NOW * 1000));
      }
    }
  }

  @Test
  void aKeyThatCannotBeUsedIsAProblemOfTheSetup() throws GeneralSecurityException {
    String token = tokens.rs256("{" + OURS + "}");
    List<String> wrong = new ArrayList<>();
    wrong.add("");
    wrong.add("nonsense");
    wrong.add(tokens.privateKey());
    wrong.add(new TestTokens(1024).publicKey());
    wrong.add(new TestTokens(1024).pkcs1PublicKey());
    wrong.add(tokens.publicKey().replace("PUBLIC KEY", "RSA PUBLIC KEY"));
    wrong.add(tokens.pkcs1PublicKey().replace("RSA PUBLIC KEY", "PUBLIC KEY"));
    wrong.add("-----BEGIN PUBLIC KEY-----\n!!!!\n-----END PUBLIC KEY-----");
    wrong.add("-----BEGIN PUBLIC KEY-----\n-----END PUBLIC KEY-----");
    wrong.add(tokens.publicKey().substring(0, 200));
    wrong.add(" ".repeat(20_000) + tokens.publicKey());
    for (String key : wrong) {
      TokenGuard broken = new TokenGuard(key, "app", "ns");
      assertNotNull(broken.keyProblem(), key);
      assertEquals(Verdict.MISCONFIGURED, broken.judge(token, NOW * 1000), key);
    }
  }

  @Test
  void bytesBehindAKeyAreRefused() throws GeneralSecurityException {
    String token = tokens.rs256("{" + OURS + "}");
    for (String key : List.of(tokens.publicKey(), tokens.pkcs1PublicKey())) {
      for (byte[] more : List.of(new byte[1], new byte[] {0x30, 0}, new byte[200])) {
        TokenGuard broken = new TokenGuard(longer(key, more), "app", "ns");
        assertEquals(Verdict.MISCONFIGURED, broken.judge(token, NOW * 1000));
        assertNotNull(broken.keyProblem());
      }
    }
    TokenGuard broken = new TokenGuard(longer(tokens.publicKey(), new byte[1]), "app", "ns");
    String problem = String.valueOf(broken.keyProblem());
    assertTrue(problem.contains("bytes behind the key"), problem);
  }

  private static String longer(String pem, byte[] more) {
    String[] lines = pem.split("\n", -1);
    StringBuilder base64 = new StringBuilder();
    for (int i = 1; i < lines.length - 2; i++) {
      base64.append(lines[i]);
    }
    byte[] der = Base64.getDecoder().decode(base64.toString());
    byte[] whole = Arrays.copyOf(der, der.length + more.length);
    System.arraycopy(more, 0, whole, der.length, more.length);
    String encoded = Base64.getEncoder().encodeToString(whole);
    return lines[0] + "\n" + encoded + "\n" + lines[lines.length - 2] + "\n";
  }

  @Test
  void lineEndsThatSomethingEscapedAreNamed() {
    for (String end : List.of("\\n", "\\r\\n")) {
      String problem =
          String.valueOf(
              new TokenGuard(tokens.publicKey().replace("\n", end), "app", "ns").keyProblem());
      assertTrue(problem.contains("a backslash and a letter"), problem);
    }
  }

  @Test
  void aTokenWithAnyBitChangedIsRefused() throws GeneralSecurityException {
    long seed = 20261121;
    Random random = new Random(seed);
    String good = tokens.rs256("{\"exp\":" + (NOW + 60) + "," + OURS + "}");
    for (int i = 0; i < 2000; i++) {
      char[] changed = good.toCharArray();
      int at = random.nextInt(changed.length);
      changed[at] = (char) (' ' + random.nextInt(95));
      if (changed[at] != good.charAt(at)) {
        assertEquals(Verdict.INVALID, judge(new String(changed)), "seed " + seed + ", " + i);
      }
    }
  }

  @Test
  void theAnswersAreThoseOfTheCoreRuntime() {
    assertEquals("401 Unauthorized\n", answer(Verdict.MISSING));
    assertEquals("401 authorization token not valid\n", answer(Verdict.INVALID));
    assertEquals("403 Forbidden\n", answer(Verdict.FORBIDDEN));
    assertEquals("500 function runtime not setup correctly\n", answer(Verdict.MISCONFIGURED));
    assertEquals(2048, tokens.bits());
  }

  private static String answer(Verdict verdict) {
    return verdict.status() + " " + verdict.text();
  }
}
