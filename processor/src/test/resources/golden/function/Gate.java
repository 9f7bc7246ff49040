package shop;

import dev.aloft.Authorizer;
import dev.aloft.Function;
import dev.aloft.aws.authorizer.Authorization;
import dev.aloft.aws.authorizer.AuthorizerRequest;
import dev.aloft.aws.authorizer.UnauthorizedException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

public final class Gate {
  private final byte[] key = System.getenv("GATE_KEY").getBytes(StandardCharsets.UTF_8);

  @Function("gate")
  @Authorizer
  Authorization check(AuthorizerRequest request) {
    String given = request.token() != null ? request.token() : request.header("Authorization");
    if (given == null) {
      throw new UnauthorizedException();
    }
    if (!MessageDigest.isEqual(key, given.getBytes(StandardCharsets.UTF_8))) {
      return Authorization.deny();
    }
    return Authorization.allow().withContext("tenant", "shop-7");
  }

  @Function("guest-gate")
  @Authorizer
  Authorization guests(AuthorizerRequest request) {
    return Authorization.policy("guest")
        .allow(request.stageArn() + "/GET/*")
        .deny(request.stageArn() + "/GET/admin", request.stageArn() + "/GET/admin/*");
  }
}
