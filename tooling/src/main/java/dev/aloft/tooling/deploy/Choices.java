package dev.aloft.tooling.deploy;

import java.util.List;

/**
 * What can be chosen for a whole deployment; everything else is a matter of overlays.
 *
 * @param resources whether the queues, topics and buckets that annotations name are created
 * @param front what serves HTTP functions on AWS
 * @param corsOrigins the origins from which browsers may call HTTP functions on AWS, {@code *} for
 *     all; if empty, the functions answer such requests themselves, as they do on other clouds
 */
public record Choices(Resources resources, HttpFront front, List<String> corsOrigins) {
  /** Resources are created, HTTP functions have function URLs, and answer for CORS themselves. */
  public static final Choices DEFAULT =
      new Choices(Resources.CREATE, HttpFront.FUNCTION_URL, List.of());

  /** Copies the list. */
  public Choices {
    corsOrigins = List.copyOf(corsOrigins);
  }

  /** Whether queues, topics and buckets are part of the deployment. */
  public enum Resources {
    /** They are created with the functions, and deleted with them. */
    CREATE,
    /** They exist already. */
    REFERENCE
  }

  /** What serves HTTP functions on AWS. */
  public enum HttpFront {
    /** A URL of the function itself. */
    FUNCTION_URL,
    /** An HTTP API of API Gateway, one for each function, so that paths are the same. */
    HTTP_API
  }
}
