/**
 * WebSocket APIs of API Gateway: what functions of their routes take, and the client that sends to
 * connections. Loaded by such functions alone.
 */
@NullMarked
package dev.aloft.aws.websocket;

import org.jspecify.annotations.NullMarked;
