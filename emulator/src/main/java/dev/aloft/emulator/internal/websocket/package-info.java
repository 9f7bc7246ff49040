/** The server's side of the WebSocket protocol, RFC 6455. */
@NullMarked
package dev.aloft.emulator.internal.websocket;

import org.jspecify.annotations.NullMarked;
