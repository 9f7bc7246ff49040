package dev.aloft.aws.authorizer;

import java.util.Map;

/**
 * A plain yes or no to one request.
 *
 * <p>To an event of payload format 2.0 it is the simple response, which the authorizer must be set
 * to ({@code EnableSimpleResponses}); if the gateway caches it, it counts for every route that the
 * authorizer guards, unless the route is among its identity sources. To every other event it is a
 * policy that says the same of the request's own ARN and of nothing else: if the gateway caches it,
 * further requests with the same identity source may do no more than this one. An authorizer whose
 * answers are cached returns a {@link Policy}, or has the route among its identity sources.
 */
public final class Decision implements Authorization {
  private static final String ANYONE = "user";

  private final boolean authorized;
  private final String principal;
  private final Map<String, Object> context;

  Decision(boolean authorized) {
    this(authorized, ANYONE, Map.of());
  }

  private Decision(boolean authorized, String principal, Map<String, Object> context) {
    this.authorized = authorized;
    this.principal = principal;
    this.context = context;
  }

  /** The same, with the caller's name for policies; a simple response has none. Not blank. */
  public Decision withPrincipal(String name) {
    return new Decision(authorized, Policy.notBlank(name), context);
  }

  /** The same, and a text for the API. */
  public Decision withContext(String name, String value) {
    return new Decision(authorized, principal, ContextMap.with(context, name, value));
  }

  /** The same, and a number for the API. */
  public Decision withContext(String name, long value) {
    return new Decision(authorized, principal, ContextMap.with(context, name, value));
  }

  /** The same, and a flag for the API. */
  public Decision withContext(String name, boolean value) {
    return new Decision(authorized, principal, ContextMap.with(context, name, value));
  }

  /** Whether the request may pass. */
  public boolean isAuthorized() {
    return authorized;
  }

  /** The caller's name in a policy; {@code "user"} unless it was given. */
  public String principal() {
    return principal;
  }

  @Override
  public Map<String, Object> context() {
    return context;
  }
}
