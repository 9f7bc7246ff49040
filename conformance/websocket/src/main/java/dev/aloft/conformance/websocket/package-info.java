/** Functions of a WebSocket API's routes. */
@NullMarked
package dev.aloft.conformance.websocket;

import org.jspecify.annotations.NullMarked;
