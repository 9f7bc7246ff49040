/**
 * The loop over Lambda's runtime API, the reading of events, and what they are made of. Not for use
 * outside this module.
 */
@NullMarked
package dev.aloft.aws.internal;

import org.jspecify.annotations.NullMarked;
