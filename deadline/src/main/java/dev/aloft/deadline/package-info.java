/**
 * Ends invocations in time: {@link dev.aloft.deadline.DeadlineGuard} says which. {@code Guard},
 * {@code Passage} and the {@code Guarded*} handlers are for generated code.
 *
 * <p>A guarded function runs on a thread of its own, so that the thread that serves its invocation
 * can give it up and answer in its stead.
 */
@NullMarked
package dev.aloft.deadline;

import org.jspecify.annotations.NullMarked;
