/**
 * The development server's port: connections that become WebSockets, and requests that are passed
 * on to the HTTP server behind it or to the management API.
 */
@NullMarked
package dev.aloft.tooling.run.front;

import org.jspecify.annotations.NullMarked;
