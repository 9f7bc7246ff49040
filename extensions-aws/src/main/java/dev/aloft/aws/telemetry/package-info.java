/** What Lambda tells subscribers of its Telemetry API and of the Logs API before it. */
@NullMarked
package dev.aloft.aws.telemetry;

import org.jspecify.annotations.NullMarked;
