package dev.aloft.opentelemetry;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import java.util.Map;

/**
 * What the environment says of the function, for the resource of an SDK:
 *
 * <pre>{@code
 * Resource.getDefault().merge(Resource.create(FunctionResource.attributes()))
 * }</pre>
 *
 * <p>{@code faas.name}, {@code faas.version}, {@code faas.instance}, {@code faas.max_memory},
 * {@code cloud.provider}, {@code cloud.platform}, {@code cloud.region} and {@code
 * cloud.account.id}, as far as the cloud's variables have them. What only an invocation tells is on
 * its span.
 */
public final class FunctionResource {
  private FunctionResource() {}

  /** The attributes of this process; empty outside a cloud. */
  public static Attributes attributes() {
    return of(System.getenv());
  }

  static Attributes of(Map<String, String> environment) {
    AttributesBuilder attributes = Attributes.builder();
    Platform platform = Platform.of(environment);
    if (platform != null) {
      platform.addTo(attributes, environment);
    }
    return attributes.build();
  }
}
