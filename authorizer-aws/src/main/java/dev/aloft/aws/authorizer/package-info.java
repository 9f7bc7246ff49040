/**
 * Lambda authorizers of API Gateway: functions that say whether a request may reach the API behind
 * the gateway. Loaded by such functions alone.
 */
@NullMarked
package dev.aloft.aws.authorizer;

import org.jspecify.annotations.NullMarked;
