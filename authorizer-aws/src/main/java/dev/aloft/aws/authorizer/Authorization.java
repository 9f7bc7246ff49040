package dev.aloft.aws.authorizer;

import java.util.Map;

/**
 * What an authorizer says of a request. Immutable.
 *
 * <p>Anything else that an authorizer does lets nothing through: an exception, or null, becomes
 * status 500 at the gateway, an {@link UnauthorizedException} 401.
 */
public sealed interface Authorization permits Decision, Policy {
  /** The request may pass. */
  static Decision allow() {
    return new Decision(true);
  }

  /** The request may not pass: status 403. */
  static Decision deny() {
    return new Decision(false);
  }

  /**
   * A policy without statements, which allows nothing; add those.
   *
   * @param principal who calls, as the gateway's logs and {@code $context.authorizer.principalId}
   *     name it; not blank
   */
  static Policy policy(String principal) {
    return new Policy(principal);
  }

  /**
   * What the gateway hands to the API as {@code $context.authorizer}, or {@code
   * requestContext.authorizer} of its event: text, whole numbers and booleans by name, in the order
   * added.
   */
  Map<String, Object> context();
}
