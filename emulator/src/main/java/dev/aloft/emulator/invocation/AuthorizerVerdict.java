package dev.aloft.emulator.invocation;

import java.util.Map;

/**
 * What API Gateway makes of a Lambda authorizer's answer. Immutable.
 *
 * @param status 200 if the request may pass, else what the client gets: 401, 403, or 500 where the
 *     authorizer failed or its answer cannot be used
 * @param principal the policy's principal; empty without one
 * @param context what the API gets, as JSON by name
 * @param answer the function's
 */
public record AuthorizerVerdict(
    int status, String principal, Map<String, String> context, Answer answer) {
  public AuthorizerVerdict {
    context = Map.copyOf(context);
  }
}
