/**
 * A function behind a runtime API, for clouds that a process asks for events.
 *
 * <p>A provider's loop is a subclass of {@link dev.aloft.provider.poll.PollLoop}, which makes the
 * calls of its cloud's API: connect, ready, context, respond, fail. Its {@link
 * dev.aloft.provider.poll.Recovery} decides what a failing call means, and is loaded only then.
 */
@NullMarked
package dev.aloft.provider.poll;

import org.jspecify.annotations.NullMarked;
