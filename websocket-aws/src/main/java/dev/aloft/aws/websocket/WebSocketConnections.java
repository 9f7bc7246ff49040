package dev.aloft.aws.websocket;

import dev.aloft.json.JsonCodec;
import dev.aloft.json.JsonException;
import dev.aloft.provider.Output;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The connections of one WebSocket API: sends to them, looks at them, ends them. Made by a {@link
 * ConnectionsClient}; cheap, and thread-safe.
 *
 * <p>Every method throws a {@link ConnectionGoneException} if the connection is not open, a {@link
 * ConnectionsRefusedException} for any other refusal, and another {@link IOException} if there is
 * no answer, all after the client's attempts. A function's role needs the right {@code
 * execute-api:ManageConnections}.
 */
public final class WebSocketConnections {
  /** The most bytes that the gateway takes as one message. */
  public static final int LONGEST_MESSAGE = 128 << 10;

  private static final byte[] NOTHING = new byte[0];

  private final ConnectionsClient client;
  private final ManagementEndpoint endpoint;

  WebSocketConnections(ConnectionsClient client, ManagementEndpoint endpoint) {
    this.client = client;
    this.endpoint = endpoint;
  }

  /**
   * Sends a text, which the client gets as one message.
   *
   * @throws IllegalArgumentException if it is longer than {@link #LONGEST_MESSAGE} in UTF-8
   */
  public void post(String connectionId, String text) throws IOException {
    post(connectionId, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Sends a value as JSON, by a codec, such as one that was generated for its type. */
  public <T> void post(String connectionId, JsonCodec<T> codec, T value) throws IOException {
    Output json = new Output();
    json.write(codec, value);
    post(connectionId, Arrays.copyOf(json.buffer(), json.length()));
  }

  /** Sends bytes, which should be a text in UTF-8. */
  public void post(String connectionId, byte[] message) throws IOException {
    if (message.length > LONGEST_MESSAGE) {
      throw new IllegalArgumentException(
          "The message has "
              + message.length
              + " bytes; API Gateway takes "
              + LONGEST_MESSAGE
              + ".");
    }
    send("POST", connectionId, message);
  }

  /** What the gateway knows of a connection. */
  public ConnectionInfo get(String connectionId) throws IOException {
    byte[] answer = send("GET", connectionId, NOTHING).body();
    try {
      return ConnectionInfo.read(answer);
    } catch (JsonException e) {
      throw new IOException("The management API's answer is not JSON.", e);
    }
  }

  /** Ends a connection; its {@code $disconnect} route is called. */
  public void disconnect(String connectionId) throws IOException {
    send("DELETE", connectionId, NOTHING);
  }

  private HttpResponse<byte[]> send(String method, String connectionId, byte[] content)
      throws IOException {
    if (connectionId.isEmpty()) {
      throw new IllegalArgumentException("The connection's id is empty.");
    }
    HttpResponse<byte[]> answer =
        client.send(endpoint, method, endpoint.path(connectionId), content);
    int status = answer.statusCode();
    if (status == 410) {
      throw new ConnectionGoneException(connectionId);
    }
    if (status < 200 || status > 299) {
      throw new ConnectionsRefusedException(
          status, header(answer, "x-amzn-ErrorType"), header(answer, "x-amzn-RequestId"));
    }
    return answer;
  }

  /** Up to a colon, after which some services name a namespace. */
  private static String header(HttpResponse<byte[]> answer, String name) {
    String value = answer.headers().firstValue(name).orElse("");
    int colon = value.indexOf(':');
    return colon < 0 ? value : value.substring(0, colon);
  }

  /** Where they are. */
  @Override
  public String toString() {
    return endpoint.toString();
  }
}
