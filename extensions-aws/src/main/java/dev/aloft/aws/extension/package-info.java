/**
 * Extensions of AWS Lambda: processes of their own beside a function, which learn of its
 * invocations and get its telemetry and logs.
 */
@NullMarked
package dev.aloft.aws.extension;

import org.jspecify.annotations.NullMarked;
