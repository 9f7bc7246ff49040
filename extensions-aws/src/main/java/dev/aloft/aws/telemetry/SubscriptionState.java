package dev.aloft.aws.telemetry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An extension has subscribed: {@code platform.telemetrySubscription}, or {@code
 * platform.logsSubscription} from the Logs API.
 *
 * @param name the extension
 * @param state {@code Subscribed}
 * @param types what it subscribed to
 */
public record SubscriptionState(String name, @Nullable String state, @Nullable List<String> types)
    implements TelemetryRecord {}
