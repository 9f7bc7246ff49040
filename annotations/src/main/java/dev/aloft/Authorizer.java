package dev.aloft;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a {@link Function} method a Lambda authorizer: API Gateway asks it whether a request may
 * reach the API. Only AWS Lambda has them.
 *
 * <p>The method takes an {@code AuthorizerRequest} and returns an {@code Authorization}, both of
 * package {@code dev.aloft.aws.authorizer}, or a {@code CompletionStage} of one. The same function
 * serves REST, HTTP and WebSocket APIs. What fails lets nothing through.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Authorizer {}
