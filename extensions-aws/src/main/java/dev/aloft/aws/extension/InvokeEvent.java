package dev.aloft.aws.extension;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An invocation that begins.
 *
 * @param requestId the id of the invocation
 * @param invokedFunctionArn what the caller called: function, version or alias
 * @param deadline when Lambda ends the invocation
 * @param traceId the header {@code X-Amzn-Trace-Id}, if the invocation has one
 */
public record InvokeEvent(
    String requestId, String invokedFunctionArn, Instant deadline, @Nullable String traceId)
    implements ExtensionEvent {}
