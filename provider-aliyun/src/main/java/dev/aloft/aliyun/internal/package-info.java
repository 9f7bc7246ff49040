/**
 * The events and headers of Function Compute, and what else its server is made of. Not for use
 * outside this module; knows nothing of the package above.
 */
@NullMarked
package dev.aloft.aliyun.internal;

import org.jspecify.annotations.NullMarked;
