package dev.aloft.aws.authorizer;

import dev.aloft.aws.LambdaBootstrap;
import dev.aloft.function.Context;
import dev.aloft.provider.Handler;

/** A bootstrap of its own process, whose authorizer does what its token says. */
public final class GateFunction extends LambdaBootstrap implements AuthorizerHandler {
  private GateFunction() {}

  /** Runs the function. */
  public static void main(String[] arguments) {
    new GateFunction().run();
  }

  @Override
  public Handler create() {
    return this;
  }

  @Override
  @SuppressWarnings("NullAway") // What a function without null checks may do.
  public Authorization handle(AuthorizerRequest request, Context context) {
    return switch (token(request)) {
      case "yes" ->
          Authorization.allow()
              .withPrincipal("ada")
              .withContext("tenant", "t\u00fc-1")
              .withContext("limit", 7)
              .withContext("admin", false);
      case "no" -> Authorization.deny();
      case "policy" -> Authorization.policy("ada").allow(request.stageArn() + "/*");
      case "but" ->
          Authorization.policy("ada")
              .allow(request.stageArn() + "/*")
              .deny(request.stageArn() + "/DELETE/*");
      case "nothing" -> Authorization.policy("ada");
      case "null" -> null;
      case "fail" -> throw new IllegalStateException("s3cret");
      case "broken" -> throw new NoClassDefFoundError("gone/Missing");
      default -> throw new UnauthorizedException();
    };
  }

  private static String token(AuthorizerRequest request) {
    String token = request.token();
    String header = request.header("Authorization");
    return token != null ? token : header == null ? "" : header;
  }
}
