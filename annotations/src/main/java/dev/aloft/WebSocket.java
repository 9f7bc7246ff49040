package dev.aloft;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Calls a {@link Function} method for one route of a WebSocket API of API Gateway. Only AWS Lambda
 * has them; the function's types are in the module {@code aloft-websocket-aws}.
 *
 * <p>The method takes a {@code WebSocketEvent<T>} of package {@code dev.aloft.aws.websocket}, or
 * the message's body alone, or neither. It returns the body of a reply (none if it is null), or an
 * {@code HttpResponse<T>} with a status and headers, or {@code void}, or a {@code CompletionStage}
 * of one of these. {@code T} is text, bytes or a type with a codec; {@code WebSocketEvent<Void>}
 * leaves the body unread. The gateway sends a reply to the client that sent the message, if the
 * route has a route response. Of {@code $connect} the status decides: 2xx opens the connection, and
 * any other refuses it.
 *
 * <p>As of an {@link Http} function, a body that cannot be decoded is answered with status 400 and
 * an {@code application/problem+json} that names each bad place. An exception is logged and
 * answered with status 500, without details, which refuses a connection.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface WebSocket {
  /**
   * The route's key: {@code $connect}, {@code $disconnect}, {@code $default}, or what the API's
   * route selection expression yields, such as the {@code action} of a message.
   */
  String value();
}
