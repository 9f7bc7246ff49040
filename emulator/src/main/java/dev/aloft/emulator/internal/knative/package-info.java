/** What container platforms that send CloudEvents put before a function, and send it. */
@NullMarked
package dev.aloft.emulator.internal.knative;

import org.jspecify.annotations.NullMarked;
