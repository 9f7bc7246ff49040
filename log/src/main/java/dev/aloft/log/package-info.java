/**
 * The function's own records in the cloud's log: one line each, as text or JSON, with the
 * invocation they belong to. Where this is on the class path or module path, {@link System.Logger}
 * writes them.
 */
@NullMarked
package dev.aloft.log;

import org.jspecify.annotations.NullMarked;
