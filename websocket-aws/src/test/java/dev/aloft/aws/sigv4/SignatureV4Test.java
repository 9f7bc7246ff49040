package dev.aloft.aws.sigv4;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The cases of AWS's Signature Version 4 test suite, with the signatures that it states. */
final class SignatureV4Test {
  private static final Instant TIME = Instant.parse("2015-08-30T12:36:00Z");
  private static final SignatureV4 SIGNER = new SignatureV4("service", "us-east-1");
  private static final Credentials KEY =
      new Credentials("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", null);
  private static final String UNRESERVED =
      "-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  private static SignableRequest get(String path) {
    return request("GET", path, "");
  }

  private static SignableRequest request(String method, String path, String body) {
    return new SignableRequest(
        method, path, "example.amazonaws.com", body.getBytes(StandardCharsets.UTF_8));
  }

  private static void assertSigned(String signed, String signature, SignableRequest request) {
    assertEquals(
        Map.of(
            "X-Amz-Date",
            "20150830T123600Z",
            "Authorization",
            "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request,"
                + " SignedHeaders="
                + signed
                + ", Signature="
                + signature),
        SIGNER.sign(request, KEY, TIME));
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /, 5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31",
    "GET, /\u1234, 8318018e0b0f223aa2bbf98705b62bb787dc9c0e678f255a891fd03141be5d85",
    "POST, /, 5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b",
  })
  void methodAndPathAreSigned(String method, String path, String signature) {
    assertSigned("host;x-amz-date", signature, request(method, path, ""));
  }

  @Test
  void unreservedCharactersStayInPathAndQuery() {
    assertSigned(
        "host;x-amz-date",
        "07ef7494c76fa4850883e2b006601f940f8a34d404d0cfa977f52a65bbf5f24f",
        get("/" + UNRESERVED));
    assertSigned(
        "host;x-amz-date",
        "9c3e54bfcdf0b19771a7f523ee5669cdf59bc7cc0884027167c21bb143a40197",
        get("/").query(UNRESERVED, UNRESERVED));
  }

  @Test
  void aRequestCanBeSignedAgain() {
    SignableRequest request = get("/").header("X-Own", "1");
    Map<String, String> first = SIGNER.sign(request, KEY, TIME);
    assertEquals(first, SIGNER.sign(request, KEY, TIME));
  }

  /** A name that begins like another sorts before it, though characters precede the equals sign. */
  @Test
  void parametersAreSortedByNameThenByValueAndMayRepeat() {
    String canonical =
        get("/")
            .query("page", "1")
            .query("page2", "2")
            .query("a", "1")
            .query("a", "1")
            .query("a-b", "3")
            .query("a", "0")
            .canonical();
    assertEquals("a=0&a=1&a=1&a-b=3&page=1&page2=2", canonical.split("\n", -1)[2]);
  }

  @Test
  void queriesAreSortedAndEncoded() {
    assertSigned(
        "host;x-amz-date",
        "a67d582fa61cc504c4bae71f336f98b97f1ea3c7a6bfe1b6e45aec72011b9aeb",
        get("/").query("Param1", "value1"));
    assertSigned(
        "host;x-amz-date",
        "b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500",
        get("/").query("Param2", "value2").query("Param1", "value1"));
    assertSigned(
        "host;x-amz-date",
        "2cdec8eed098649ff3a119c94853b13c643bcf08f8b0a1d91e12c9027818dd04",
        get("/").query("\u1234", "bar"));
    assertSigned(
        "host;x-amz-date",
        "28038455d6de14eafc1f9222cf5aa6f1a96197d7deb8263271d420d138af7f11",
        request("POST", "/", "").query("Param1", "value1"));
    assertSigned(
        "host;x-amz-date",
        "66c82657c86e26fb25238d0e69f011edc4c6df5ae71119d7cb98ed9b87393c1e",
        request("POST", "/", "").query("@#$%^", "").query("+", "/,?><`\";:\\|][{}"));
  }

  @Test
  void headersAreSignedInOrderWithoutBlanks() {
    assertSigned(
        "host;my-header1;x-amz-date",
        "08c7e5a9acfcfeb3ab6b2185e75ce8b1deb5e634ec47601a50643f830c755c01",
        get("/")
            .header("My-Header1", "value4")
            .header("My-Header1", "value1")
            .header("My-Header1", "value3")
            .header("My-Header1", "value2"));
    assertSigned(
        "host;my-header1;my-header2;x-amz-date",
        "acc3ed3afb60bb290fc8d2dd0098b9911fcaa05412b367055dee359757a9c736",
        get("/").header("My-Header2", " \"a   b   c\" ").header("My-Header1", "  value1"));
    assertSigned(
        "host;my-header1;x-amz-date",
        "cdbc9802e29d2942e5e10b5bccfdd67c5f22c7c4e8ae67b53629efa58b974b7d",
        request("POST", "/", "").header("My-Header1", "VALUE1"));
  }

  @Test
  void bodiesAreSigned() {
    assertSigned(
        "content-type;host;x-amz-date",
        "ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a",
        request("POST", "/", "Param1=value1")
            .header("Content-Type", "application/x-www-form-urlencoded"));
  }

  @Test
  void aSessionsTokenIsSignedAndSent() {
    String token =
        "AQoDYXdzEPT//////////wEXAMPLEtc764bNrC9SAPBSM22wDOk4x4HIZ8j4FZTwdQWLWsKWHGBuFqwAeMicRXmxf"
            + "pSPfIeoIYRqTflfKD8YUuwthAx7mSEI/qkPpKPi/kMcGdQrmGdeehM4IC1NtBmUpp2wUE8phUZampKsbur"
            + "EDy0KPkyQDYwT7WZ0wq5VSXDvp75YU9HFvlRd8Tx6q6fE8YQcHNVXAkiY9q6d+xo0rKwT38xVqr7ZD0u0i"
            + "PPkUL64lIZbqBAz+scqKmlzm8FDrypNC9Yjc8fPOLn9FX9KSYvKTr4rvx3iSIlTJabIQwj2ICCR/oLxBA"
            + "==";
    Credentials session =
        new Credentials("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", token);
    Map<String, String> added = SIGNER.sign(request("POST", "/", ""), session, TIME);
    assertEquals(token, added.get("X-Amz-Security-Token"));
    assertEquals(
        "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request,"
            + " SignedHeaders=host;x-amz-date;x-amz-security-token,"
            + " Signature=85d96828115b5dc0cfc3bd16ad9e210dd772bbebba041836c64533a82be05ead",
        added.get("Authorization"));
    assertEquals("Credentials AKIDEXAMPLE", session.toString());
  }

  /** A path that is encoded already is encoded once more, as every service but S3 wants it. */
  @Test
  void whatIsEncodedIsEncodedAgain() {
    String canonical = get("/prod/@connections/a%2Fb%3D").canonical();
    assertEquals("/prod/%40connections/a%252Fb%253D", canonical.split("\n", -1)[1]);
    assertFalse(canonical.contains("@"));
  }

  /** Made by botocore, of a path with colons, slashes and a dollar sign in a segment. */
  @Test
  void anotherSignerAgreesAboutEncodedPaths() {
    String body =
        "{\"CheckpointToken\": \"abc+/=\", \"Updates\": [{\"Id\": \"x\", \"Type\": \"STEP\","
            + " \"Action\": \"START\"}], \"ClientToken\":"
            + " \"3aceb34b-eeff-4429-9658-1e6561c308f8\"}";
    SignableRequest request =
        new SignableRequest(
                "POST",
                "/2025-12-01/durable-executions/arn%3Aaws%3Alambda%3Aeu-west-1%3A123456789012"
                    + "%3Afunction%3Afn%3A%24LATEST%2Fdurable-execution%2Fmy-name%2F0a1b-2c"
                    + "/checkpoint",
                "lambda.eu-west-1.amazonaws.com",
                body.getBytes(StandardCharsets.UTF_8))
            .header("Content-Type", "application/json");
    Map<String, String> added =
        new SignatureV4("lambda", "eu-west-1")
            .sign(
                request,
                new Credentials("AKIDEXAMPLE", "SECRETEXAMPLE", "TOKENEXAMPLE"),
                Instant.parse("2026-11-28T21:37:32Z"));
    assertEquals(
        "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20261128/eu-west-1/lambda/aws4_request,"
            + " SignedHeaders=content-type;host;x-amz-date;x-amz-security-token,"
            + " Signature=7eba92fbf65b2daf0aef9b8e6ae0a87412449176a324b0176f5193d46ea5670a",
        added.get("Authorization"));
  }
}
