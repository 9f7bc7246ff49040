package dev.aloft.aws.authorizer;

import dev.aloft.json.JsonWriter;
import dev.aloft.provider.Output;
import java.util.List;
import java.util.Map;

/**
 * Writes an answer in the form that the event's gateway takes: "Output from an API Gateway Lambda
 * authorizer" and "Authorizer response format" of HTTP APIs in API Gateway's developer guide.
 */
final class AuthorizationWriter {
  private AuthorizationWriter() {}

  /**
   * Writes the answer to a request.
   *
   * @throws IllegalStateException if allowing the request would allow others: its path, which the
   *     client wrote, has what a policy takes for a wildcard
   */
  static void write(Authorization answer, AuthorizerRequest request, Output output) {
    if (answer instanceof Policy policy) {
      writePolicy(policy, output);
      return;
    }
    Decision decision = (Decision) answer;
    if (request.kind() == AuthorizerRequest.Kind.REQUEST_V2) {
      writeSimple(decision, output);
      return;
    }
    String arn = request.arn();
    if (decision.isAuthorized() && hasWildcard(arn)) {
      throw new IllegalStateException(
          "allowing " + arn + " would allow other paths, as it has a wildcard: return a policy");
    }
    writePolicy(policy(decision, arn), output);
  }

  /** The policy that says the same of this ARN. */
  private static Policy policy(Decision decision, String arn) {
    Policy policy = new Policy(decision.principal()).withContext(decision.context());
    return decision.isAuthorized() ? policy.allow(arn) : policy.deny(arn);
  }

  /**
   * Whether the path stands for others in a policy, as wildcards and variables do. What precedes
   * it, API, stage and method, is the gateway's own.
   */
  private static boolean hasWildcard(String arn) {
    int path = arn.indexOf('/');
    for (int i = 0; i < 2 && path >= 0; i++) {
      path = arn.indexOf('/', path + 1);
    }
    return path >= 0
        && (arn.indexOf('*', path) >= 0
            || arn.indexOf('?', path) >= 0
            || arn.indexOf("${", path) >= 0);
  }

  private static void writeSimple(Decision decision, Output output) {
    JsonWriter out = output.begin();
    out.beginObject();
    out.writeName("isAuthorized");
    out.writeBoolean(decision.isAuthorized());
    writeContext(decision.context(), out);
    out.endObject();
    output.end();
  }

  private static void writePolicy(Policy policy, Output output) {
    JsonWriter out = output.begin();
    out.beginObject();
    text("principalId", policy.principal(), out);
    out.writeName("policyDocument");
    out.beginObject();
    text("Version", "2012-10-17", out);
    out.writeName("Statement");
    out.beginArray();
    for (Statement statement : policy.statements()) {
      writeStatement(statement, out);
    }
    out.endArray();
    out.endObject();
    writeContext(policy.context(), out);
    String key = policy.usageIdentifierKey();
    if (key != null) {
      text("usageIdentifierKey", key, out);
    }
    out.endObject();
    output.end();
  }

  private static void writeStatement(Statement statement, JsonWriter out) {
    out.beginObject();
    text("Effect", statement.effect() == Statement.Effect.ALLOW ? "Allow" : "Deny", out);
    texts("Action", statement.actions(), out);
    texts("Resource", statement.resources(), out);
    if (!statement.conditions().isEmpty()) {
      out.writeName("Condition");
      out.beginObject();
      for (Map.Entry<String, Map<String, List<String>>> operator :
          statement.conditions().entrySet()) {
        out.writeName(operator.getKey());
        out.beginObject();
        for (Map.Entry<String, List<String>> key : operator.getValue().entrySet()) {
          texts(key.getKey(), key.getValue(), out);
        }
        out.endObject();
      }
      out.endObject();
    }
    out.endObject();
  }

  private static void writeContext(Map<String, Object> context, JsonWriter out) {
    if (context.isEmpty()) {
      return;
    }
    out.writeName("context");
    out.beginObject();
    for (Map.Entry<String, Object> each : context.entrySet()) {
      out.writeName(each.getKey());
      Object value = each.getValue();
      if (value instanceof Boolean flag) {
        out.writeBoolean(flag);
      } else if (value instanceof Long number) {
        out.writeLong(number);
      } else {
        out.writeString(value.toString());
      }
    }
    out.endObject();
  }

  private static void text(String name, String value, JsonWriter out) {
    out.writeName(name);
    out.writeString(value);
  }

  private static void texts(String name, List<String> values, JsonWriter out) {
    out.writeName(name);
    out.beginArray();
    for (String value : values) {
      out.writeString(value);
    }
    out.endArray();
  }
}
