package dev.aloft.aws.authorizer;

import dev.aloft.function.Context;
import dev.aloft.provider.EventHandler;
import dev.aloft.provider.Input;
import dev.aloft.provider.Output;
import java.util.Objects;

/** A function that authorizes requests. Implemented by generated code. */
public interface AuthorizerHandler extends EventHandler {
  /**
   * Calls the function.
   *
   * @throws Exception what the function threw
   */
  Authorization handle(AuthorizerRequest request, Context context) throws Exception;

  @Override
  default boolean usesJson() {
    return true;
  }

  /** An event that is not one of an authorizer, and null for an answer, are failures. */
  @Override
  default void handle(Input input, Context context, Output output) throws Exception {
    AuthorizerRequest request = AuthorizerEventReader.read(input);
    Authorization answer =
        Objects.requireNonNull(handle(request, context), "the authorizer returned null");
    AuthorizationWriter.write(answer, request, output);
  }
}
