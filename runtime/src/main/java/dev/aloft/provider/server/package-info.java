/**
 * A function behind an HTTP server, for clouds that send requests to a process.
 *
 * <p>A provider's server is a subclass of {@link dev.aloft.provider.server.ServerLoop}: it tells
 * the port and opens a session for each connection. {@code run()} does the rest, and gives the exit
 * code that the bootstrap ends the process with:
 *
 * <pre>{@code
 * final class SomeServer extends ServerLoop {
 *   protected int port() {
 *     return ListenPort.of(environment, 8080, "PORT");
 *   }
 *
 *   protected RuntimeLog openLog() {
 *     return new RuntimeLog(destination, RuntimeLog.Style.TIMESTAMPED);
 *   }
 *
 *   public ServerSession open() {
 *     return new SomeSession(this);
 *   }
 * }
 * }</pre>
 *
 * <p>A session serves an invocation in this order, so that no answer is lost when the process ends:
 *
 * <pre>{@code
 * if (!loop.gate().enter()) {
 *   // Answer that the process is ending.
 *   return;
 * }
 * try {
 *   Throwable failure = events.serve(handler, exchange, context);  // or RawHttp.serve
 *   // Send the answer, whichever it is.
 *   loop.served(requestId, failure, events.output().reports());
 * } finally {
 *   loop.gate().leave();
 * }
 * }</pre>
 *
 * <p>{@code served} writes the log and, if a failure is fatal or the function asks for it, ends the
 * process: the loop's {@code run()} returns 1 after other invocations got a moment for their
 * answers. Where the log is to be written before the answer, it is {@code record} before and {@code
 * end} after. A cloud's own announcement of the end is {@code closeFunction(millis)}.
 */
@NullMarked
package dev.aloft.provider.server;

import org.jspecify.annotations.NullMarked;
