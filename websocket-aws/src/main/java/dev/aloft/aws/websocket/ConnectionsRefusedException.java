package dev.aloft.aws.websocket;

import java.io.IOException;

/**
 * The gateway refused a request to the management API. Its own words are left out, as those about
 * signatures quote the session's token.
 */
public final class ConnectionsRefusedException extends IOException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String type;

  ConnectionsRefusedException(int status, String type, String requestId) {
    super(
        "The management API answered with status "
            + status
            + (type.isEmpty() ? "" : " " + type)
            + (requestId.isEmpty() ? "" : ", request " + requestId)
            + (status == 403
                ? ": the function's role needs execute-api:ManageConnections for this API, and the"
                    + " endpoint must be that of the API and its stage."
                : "."));
    this.status = status;
    this.type = type;
  }

  /** The status: 403 without the right to do so, 429 if too much was sent, 5xx. */
  public int status() {
    return status;
  }

  /** What the gateway calls it, such as {@code LimitExceededException}; may be empty. */
  public String type() {
    return type;
  }
}
