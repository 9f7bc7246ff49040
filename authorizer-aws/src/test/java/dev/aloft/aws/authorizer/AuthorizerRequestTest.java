package dev.aloft.aws.authorizer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.aws.authorizer.AuthorizerRequest.Kind;
import dev.aloft.http.HttpRequest;
import dev.aloft.json.JsonException;
import dev.aloft.provider.Output;
import dev.aloft.provider.tests.GatewayEventFiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an authorizer gets of an event, and what becomes of its answer. */
final class AuthorizerRequestTest {
  private static final String REST_ARN = "arn:aws:execute-api:us-east-1:1:api/prod/GET/orders/7";

  static AuthorizerRequest read(byte[] event) throws Exception {
    List<AuthorizerRequest> got = new ArrayList<>();
    AuthorizerHandler handler =
        (request, context) -> {
          got.add(request);
          return Authorization.deny();
        };
    handler.handle(GatewayEventFiles.input(event), GatewayEventFiles.CONTEXT, new Output());
    return got.get(0);
  }

  private static AuthorizerRequest resource(String name) throws Exception {
    return read(GatewayEventFiles.resource(name));
  }

  /** The answer to an event of the test resources. */
  private static JsonNode answer(String event, Authorization answer) throws Exception {
    AuthorizerHandler handler = (request, context) -> answer;
    Output output = new Output();
    handler.handle(
        GatewayEventFiles.input(GatewayEventFiles.resource(event)),
        GatewayEventFiles.CONTEXT,
        output);
    return JsonMapper.shared().readTree(output.buffer(), 0, output.length());
  }

  @Test
  void aTokenComesWithWhatItsArnNames() throws Exception {
    AuthorizerRequest request = resource("token");
    assertEquals(Kind.TOKEN, request.kind());
    assertEquals("Bearer s3cret", request.token());
    assertEquals(REST_ARN.replace("7", "a%20b"), request.arn());
    assertEquals("arn:aws:execute-api:us-east-1:1:api/prod", request.stageArn());
    assertEquals("GET", request.http().method());
    assertEquals("/orders/a b", request.http().path());
    assertEquals("", request.route());
    assertFalse(request.toString().contains("s3cret"));
  }

  @Test
  void aRestApiDescribesTheRequest() throws Exception {
    AuthorizerRequest request = resource("rest");
    assertEquals(Kind.REQUEST, request.kind());
    assertEquals(REST_ARN, request.arn());
    assertEquals("GET /orders/{id}", request.route());
    assertEquals("GET /orders/7", request.http().toString());
    assertEquals(List.of("one", "two"), request.http().headers().all("X-Many"));
    assertEquals("[expand, lines, expand, notes]", request.http().query().toString());
    assertEquals("lines", request.query("expand"));
    assertEquals("203.0.113.7", request.http().sourceAddress());
    assertEquals(Map.of("id", "7"), request.pathParameters());
    assertEquals(Map.of("table", "blue"), request.stageVariables());
    assertEquals("id-1", request.requestId());
    assertEquals("api", request.apiId());
    assertEquals("prod", request.stage());
    assertEquals("1", request.accountId());
    assertEquals("", request.connectionId());
    assertNull(request.token());
    assertEquals(List.of(), request.identitySources());
  }

  @Test
  void anHttpApiDescribesTheRequest() throws Exception {
    AuthorizerRequest request = resource("http");
    assertEquals(Kind.REQUEST_V2, request.kind());
    assertEquals("arn:aws:execute-api:us-east-1:1:api/prod/POST/orders", request.arn());
    assertEquals("POST /orders", request.route());
    assertEquals("POST /orders", request.http().toString());
    assertEquals("/prod/orders", request.http().rawPath());
    assertEquals("dark", request.http().cookie("theme"));
    assertEquals("Bearer s3cret", request.header("authorization"));
    assertEquals("[q, a, q, b c]", request.http().query().toString());
    assertEquals(List.of("Bearer s3cret", "7"), request.identitySources());
  }

  @Test
  void aSimpleAnswerToFormatTwoIsTheSimpleResponse() throws Exception {
    assertEquals(
        json("{'isAuthorized':true,'context':{'a':'\u00fc','n':-7,'f':true}}"),
        answer(
            "http",
            Authorization.allow()
                .withPrincipal("ada")
                .withContext("a", "replaced")
                .withContext("n", -7)
                .withContext("f", true)
                .withContext("a", "\u00fc")));
    assertEquals(json("{'isAuthorized':false}"), answer("http", Authorization.deny()));
  }

  @Test
  void aSimpleAnswerToAnyOtherEventIsThePolicyThatSaysTheSame() throws Exception {
    assertEquals(
        json(
            "{'principalId':'user','policyDocument':{'Version':'2012-10-17','Statement':["
                + "{'Effect':'Allow','Action':['execute-api:Invoke'],'Resource':['"
                + REST_ARN
                + "']}]},'context':{'n':1}}"),
        answer("rest", Authorization.allow().withContext("n", 1)));
    assertEquals(
        json(
            "{'principalId':'ada','policyDocument':{'Version':'2012-10-17','Statement':["
                + "{'Effect':'Deny','Action':['execute-api:Invoke'],'Resource':['"
                + REST_ARN
                + "']}]}}"),
        answer("rest", Authorization.deny().withPrincipal("ada")));
  }

  @Test
  void aPolicyIsWrittenAsItIs() throws Exception {
    Authorization policy =
        Authorization.policy("ada")
            .allow("arn:1", "arn:2")
            .with(
                new Statement(
                        Statement.Effect.DENY,
                        List.of("execute-api:Invoke", "execute-api:ManageConnections"),
                        List.of("arn:*"),
                        Map.of())
                    .when("IpAddress", "aws:SourceIp", "203.0.113.0/24", "198.51.100.0/24")
                    .when("Bool", "aws:SecureTransport", "false"))
            .withContext("tier", "gold")
            .withUsageIdentifierKey("key-1");
    for (String event : List.of("token", "rest", "http")) {
      assertEquals(
          json(
              "{'principalId':'ada','policyDocument':{'Version':'2012-10-17','Statement':["
                  + "{'Effect':'Allow','Action':['execute-api:Invoke'],"
                  + "'Resource':['arn:1','arn:2']},"
                  + "{'Effect':'Deny',"
                  + "'Action':['execute-api:Invoke','execute-api:ManageConnections'],"
                  + "'Resource':['arn:*'],'Condition':{"
                  + "'IpAddress':{'aws:SourceIp':['203.0.113.0/24','198.51.100.0/24']},"
                  + "'Bool':{'aws:SecureTransport':['false']}}}]},"
                  + "'context':{'tier':'gold'},'usageIdentifierKey':'key-1'}"),
          answer(event, policy));
    }
  }

  @Test
  void whatSaysNothingIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> Authorization.policy(" "));
    assertThrows(IllegalArgumentException.class, () -> Authorization.allow().withPrincipal(""));
    assertThrows(IllegalArgumentException.class, () -> Authorization.policy("ada").allow());
  }

  @Test
  void requestsAreMadeInTests() {
    AuthorizerRequest request =
        AuthorizerRequest.builder(Kind.REQUEST, "arn:x", HttpRequest.builder("GET", "/").body(""))
            .route("GET /")
            .build();
    assertEquals("arn:x", request.stageArn());
    assertEquals("GET /", request.route());
  }

  /** The events that other runtimes for Lambda are tested with, where they are at hand. */
  @Test
  void allEventsOfAuthorizersAreReadAndNothingElse() throws IOException {
    Map<String, String> found = new TreeMap<>();
    for (Map.Entry<String, byte[]> event : GatewayEventFiles.fixtures().entrySet()) {
      try {
        AuthorizerRequest request = read(event.getValue());
        found.put(
            event.getKey().replace("example-apigw-", ""),
            request.kind()
                + " "
                + request.http()
                + " "
                + request.route()
                + " "
                + request.identitySources());
      } catch (JsonException refused) {
        assertTrue(refused.problem().contains("Lambda authorizer"), event.getKey() + refused);
      } catch (Exception e) {
        throw new IllegalStateException(event.getKey(), e);
      }
    }
    assertEquals(
        new TreeMap<>(
            Map.of(
                "custom-auth-request", "TOKEN GET /  []",
                "custom-auth-request-type-request", "REQUEST GET /request GET /request []",
                "v2-custom-authorizer-v1-request", "REQUEST GET /request $default [user1,123]",
                "v2-custom-authorizer-v2-request", "REQUEST_V2 POST /my/path $default [user1, 123]",
                "v2-custom-authorizer-v2-request-without-cookies",
                    "REQUEST_V2 POST /my/path $default [user1, 123]",
                "v2-custom-authorizer-v2-request-without-identity-source",
                    "REQUEST_V2 POST /my/path $default []",
                "v2-custom-authorizer-websocket-request", "REQUEST GET / $connect []")),
        found);
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text.replace('\'', '"'));
  }
}
