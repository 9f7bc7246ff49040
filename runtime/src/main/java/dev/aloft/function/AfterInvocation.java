package dev.aloft.function;

/**
 * What a function does after an answer has been sent, such as sending metrics on their way while
 * the caller waits no longer. Implement it in the function's class:
 *
 * <pre>{@code
 * public final class Orders implements AfterInvocation {
 *   @Override
 *   public void afterInvocation(Context context) throws IOException {
 *     metrics.flush();
 *   }
 * }
 * }</pre>
 *
 * <p>It is called once for each invocation, whether that succeeded or not, on the thread that
 * serves it, and belongs to it: a function that serves one invocation at a time gets the next one
 * afterwards, and SIGTERM waits for it as it waits for an answer. It is not called when a failure
 * ends the process, nor for a request whose body did not arrive.
 *
 * <p>AWS Lambda and Tencent SCF, which are asked for the next event, let the process run until
 * then, within the function's timeout. A cloud that calls a server may stop giving it CPU time once
 * it has the answer, and go on at the next request; a further request on the same connection waits
 * for the work.
 *
 * <p>A class whose functions are all static is never built, so it is not called. Several threads
 * call it at once where several invocations are served at once.
 */
public interface AfterInvocation {
  /**
   * Does the work.
   *
   * @param context of the invocation that was answered
   * @throws Exception what went wrong, for the log: the answer has been sent
   */
  void afterInvocation(Context context) throws Exception;
}
