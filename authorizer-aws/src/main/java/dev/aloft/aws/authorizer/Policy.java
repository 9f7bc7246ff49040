package dev.aloft.aws.authorizer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An IAM policy of what the caller may invoke. What no statement allows is denied, and what one
 * denies is denied whatever another says.
 *
 * <p>A REST API, a WebSocket API and payload format 1.0 of an HTTP API always take it; with format
 * 2.0 the authorizer must not be set to simple responses.
 */
public final class Policy implements Authorization {
  private final String principal;
  private final List<Statement> statements;
  private final Map<String, Object> context;
  private final @Nullable String usageIdentifierKey;

  Policy(String principal) {
    this(notBlank(principal), List.of(), Map.of(), null);
  }

  private Policy(
      String principal,
      List<Statement> statements,
      Map<String, Object> context,
      @Nullable String usageIdentifierKey) {
    this.principal = principal;
    this.statements = statements;
    this.context = context;
    this.usageIdentifierKey = usageIdentifierKey;
  }

  static String notBlank(String principal) {
    if (principal.isBlank()) {
      throw new IllegalArgumentException("principal is blank");
    }
    return principal;
  }

  /**
   * The same, and the right to invoke.
   *
   * @param resources ARNs such as {@code request.stageArn() + "/GET/orders/*"}; an asterisk stands
   *     for any text, also with slashes
   */
  public Policy allow(String... resources) {
    return with(Statement.invoke(Statement.Effect.ALLOW, List.of(resources)));
  }

  /** The same, and these ARNs are refused. */
  public Policy deny(String... resources) {
    return with(Statement.invoke(Statement.Effect.DENY, List.of(resources)));
  }

  /** The same, and one more statement. */
  public Policy with(Statement statement) {
    List<Statement> more = new ArrayList<>(statements);
    more.add(statement);
    return new Policy(principal, List.copyOf(more), context, usageIdentifierKey);
  }

  /** The same, and a text for the API. */
  public Policy withContext(String name, String value) {
    return withContext(ContextMap.with(context, name, value));
  }

  /** The same, and a number for the API. */
  public Policy withContext(String name, long value) {
    return withContext(ContextMap.with(context, name, value));
  }

  /** The same, and a flag for the API. */
  public Policy withContext(String name, boolean value) {
    return withContext(ContextMap.with(context, name, value));
  }

  Policy withContext(Map<String, Object> more) {
    return new Policy(principal, statements, more, usageIdentifierKey);
  }

  /**
   * The same, with the API key whose usage plan counts the request, for a REST API whose {@code
   * ApiKeySourceType} is {@code AUTHORIZER}.
   */
  public Policy withUsageIdentifierKey(String key) {
    return new Policy(principal, statements, context, key);
  }

  /** Who calls. */
  public String principal() {
    return principal;
  }

  /** What it says, in order. */
  public List<Statement> statements() {
    return statements;
  }

  @Override
  public Map<String, Object> context() {
    return context;
  }

  /** The API key, or null. */
  public @Nullable String usageIdentifierKey() {
    return usageIdentifierKey;
  }
}
