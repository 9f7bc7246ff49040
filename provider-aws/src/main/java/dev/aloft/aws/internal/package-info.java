/**
 * The events and headers of Lambda, and what else its loop is made of. Not for use outside this
 * module; knows nothing of the package above.
 */
@NullMarked
package dev.aloft.aws.internal;

import org.jspecify.annotations.NullMarked;
