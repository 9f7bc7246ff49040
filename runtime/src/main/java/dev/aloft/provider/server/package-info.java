/**
 * A function behind an HTTP server, for clouds that send requests to a process.
 *
 * <p>A provider's server is a subclass of {@link dev.aloft.provider.server.ServerLoop}: it tells
 * the port and makes sessions, one for each request that is answered at the same time. {@code
 * run()} does the rest, and gives the exit code that the bootstrap ends the process with:
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
 *   protected ServerSession newSession() {
 *     return new SomeSession(this);
 *   }
 * }
 * }</pre>
 *
 * <p>A session serves an invocation in this order, so that no answer is lost when the process ends:
 *
 * <pre>{@code
 * if (!loop.enter(exchange)) {
 *   // Answer that the process is ending.
 *   return;
 * }
 * boolean ends = false;
 * try {
 *   Throwable failure = events.serve(handler, exchange, context);  // or RawHttp.serve
 *   ends = loop.record(requestId, events.output().reports());
 * } finally {
 *   loop.leave(ends);
 * }
 * try {
 *   // Send the answer, whichever it is.
 * } finally {
 *   if (ends) {
 *     loop.end();
 *   }
 * }
 * }</pre>
 *
 * <p>{@code record} writes the log and says whether the process has to end, because a failure is
 * fatal or the function asks for it: no invocation begins then, and after {@code end} the loop's
 * {@code run()} returns 1 when other invocations got a moment for their answers. A cloud's own
 * announcement of the end is {@code closeFunction(millis)}.
 */
@NullMarked
package dev.aloft.provider.server;

import org.jspecify.annotations.NullMarked;
