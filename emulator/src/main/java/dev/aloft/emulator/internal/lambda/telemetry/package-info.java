/** What Lambda tells extensions about the function: subscriptions, and deliveries to them. */
@NullMarked
package dev.aloft.emulator.internal.lambda.telemetry;

import org.jspecify.annotations.NullMarked;
