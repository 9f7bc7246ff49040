package dev.aloft.emulator.internal.lambda;

import dev.aloft.emulator.internal.Utf8;
import dev.aloft.emulator.internal.json.JsonException;
import dev.aloft.emulator.internal.json.JsonValue;
import dev.aloft.emulator.internal.json.JsonValue.Kind;
import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.AuthorizerVerdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What API Gateway makes of an authorizer's answer: "Output from an API Gateway Lambda authorizer"
 * and "Authorizer response format" in its developer guide. What is not in that form is 500.
 */
public final class AuthorizerAnswers {
  private AuthorizerAnswers() {}

  /** A simple response. */
  public static AuthorizerVerdict simple(Answer answer) {
    JsonValue object = object(answer);
    JsonValue authorized = object == null ? null : object.member("isAuthorized");
    Map<String, String> context = object == null ? null : context(object, true);
    if (authorized == null || !authorized.is(Kind.BOOLEAN) || context == null) {
      return failed(answer);
    }
    return new AuthorizerVerdict(authorized.isTrue() ? 200 : 403, "", context, answer);
  }

  /**
   * A policy, applied to the request.
   *
   * @param arn what is called
   */
  public static AuthorizerVerdict policy(Answer answer, String arn) {
    JsonValue object = object(answer);
    String principal = object == null ? null : text(object.member("principalId"));
    JsonValue document = object == null ? null : object.member("policyDocument");
    JsonValue statements = document == null ? null : document.member("Statement");
    Map<String, String> context = object == null ? null : context(object, false);
    if (principal == null || statements == null || context == null) {
      return failed(answer);
    }
    boolean allowed = false;
    for (JsonValue statement : statements.items()) {
      String effect = text(statement.member("Effect"));
      boolean denies = "Deny".equals(effect);
      if (!denies && !"Allow".equals(effect)) {
        return failed(answer);
      }
      boolean applies =
          matches(statement.member("Action"), "execute-api:Invoke")
              && matches(statement.member("Resource"), arn);
      if (applies && denies) {
        return new AuthorizerVerdict(403, principal, context, answer);
      }
      // A condition is not evaluated here: what is allowed under one counts as not allowed.
      allowed |= applies && statement.member("Condition") == null;
    }
    return new AuthorizerVerdict(allowed ? 200 : 403, principal, context, answer);
  }

  private static AuthorizerVerdict failed(Answer answer) {
    boolean unauthorized = false;
    if (answer.kind() == Answer.Kind.ERROR) {
      JsonValue error = parsed(answer);
      unauthorized = error != null && "Unauthorized".equals(text(error.member("errorMessage")));
    }
    return new AuthorizerVerdict(unauthorized ? 401 : 500, "", Map.of(), answer);
  }

  private static @Nullable JsonValue object(Answer answer) {
    JsonValue value = answer.kind() == Answer.Kind.RESPONSE ? parsed(answer) : null;
    return value == null || !value.is(Kind.OBJECT) ? null : value;
  }

  private static @Nullable JsonValue parsed(Answer answer) {
    String text = Utf8.read(answer.body());
    try {
      return text == null ? null : JsonValue.parse(text);
    } catch (JsonException e) {
      return null;
    }
  }

  /** Null for one that cannot be used: a policy's has texts, numbers and booleans only. */
  private static @Nullable Map<String, String> context(JsonValue answer, boolean anything) {
    JsonValue context = answer.member("context");
    Map<String, String> all = new LinkedHashMap<>();
    if (context == null) {
      return all;
    }
    for (Map.Entry<String, JsonValue> each : context.members().entrySet()) {
      if (!anything && (each.getValue().is(Kind.OBJECT) || each.getValue().is(Kind.ARRAY))) {
        return null;
      }
      all.put(each.getKey(), each.getValue().raw());
    }
    return context.is(Kind.OBJECT) ? all : null;
  }

  private static @Nullable String text(@Nullable JsonValue value) {
    return value == null || !value.is(Kind.STRING) ? null : value.text();
  }

  /** Whether a pattern, or one of a list of them, matches. */
  private static boolean matches(@Nullable JsonValue patterns, String what) {
    if (patterns == null) {
      return false;
    }
    for (JsonValue each : patterns.is(Kind.ARRAY) ? patterns.items() : List.of(patterns)) {
      String regex = Pattern.quote(each.text()).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
      if (Pattern.compile(regex, Pattern.DOTALL).matcher(what).matches()) {
        return true;
      }
    }
    return false;
  }
}
