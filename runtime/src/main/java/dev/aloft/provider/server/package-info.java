/**
 * A function behind an HTTP server, for clouds that send requests to a process.
 *
 * <p>A provider's server is a subclass of {@link dev.aloft.provider.server.ServerLoop}: it says
 * which port to listen on and makes sessions, one for each request that is answered at the same
 * time. {@code run()} does the rest, and returns the exit code that the bootstrap ends the process
 * with:
 *
 * <pre>{@code
 * final class SomeServer extends ServerLoop {
 *   protected int port() {
 *     return ListenPort.of(environment, 8080, "PORT");
 *   }
 *
 *   protected RuntimeLog openLog() {
 *     return new RuntimeLog(destination, new LogStyle());
 *   }
 *
 *   protected ServerSession newSession() {
 *     return new SomeSession(this);
 *   }
 * }
 * }</pre>
 *
 * <p>A session is a subclass of {@link dev.aloft.provider.server.InvocationSession}: its {@code
 * serve} recognises requests of the cloud's own and leaves all others to {@code invoke}. A cloud's
 * announcement of the end is {@code closeFunction(millis)}.
 */
@NullMarked
package dev.aloft.provider.server;

import org.jspecify.annotations.NullMarked;
