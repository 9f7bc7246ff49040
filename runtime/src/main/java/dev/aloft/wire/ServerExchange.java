package dev.aloft.wire;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * One request and its answer. A connection owns one and fills it again with each request, so all
 * that it lends is valid until {@link ServerSession#serve} returns, and only in that thread.
 *
 * <p>An answer is {@link #status}, then {@link #header headers}, then {@link #send} or {@link
 * #stream}. The server alone says how the answer ends and what becomes of the connection: headers
 * of a session that {@linkplain AnswerRules#isFraming frame the message} are ignored. There is no
 * body in an answer to HEAD (its {@code Content-Length} is that of the body given) nor in one of
 * status 204, 205 or 304: what is given is not sent.
 *
 * <p>A {@code Date} is added (RFC 9110, section 6.6.1) unless the session gives one.
 */
public final class ServerExchange {
  /** Head and start of the body go together, up to this many bytes. */
  static final int PIECE = 1 << 14;

  /** A larger array for heads is given back. */
  private static final int KEPT_HEAD = 1 << 12;

  /**
   * An answer up to this size is not counted while it is sent. What the system takes at once says
   * nothing: a client that pipelines requests and reads no answer has filled that.
   */
  private static final int UNCOUNTED = 1 << 12;

  private final ServerConnection connection;
  private final RequestReader request;
  private final MessageReader message;
  private final AnswerHead head = new AnswerHead();
  private String splitTarget = "";
  private String path = "";
  private String query = "";
  private @Nullable String remoteAddress;
  private @Nullable AnswerStream stream;
  private @Nullable IOException shortage;
  private int status;
  private boolean answered;
  private boolean whole;
  private boolean closing;

  ServerExchange(ServerConnection connection, RequestReader request) {
    this.connection = connection;
    this.request = request;
    message = request.message();
  }

  /** Forgets the last answer. */
  void begin() {
    stream = null;
    shortage = null;
    status = 0;
    answered = false;
    whole = false;
    closing = false;
  }

  /** Ends the use of what was lent. */
  void end() {
    AnswerStream opened = stream;
    if (opened != null) {
      opened.abandon();
    }
    stream = null;
    head.shrink(KEPT_HEAD);
    if (splitTarget.length() > RequestReader.KEPT_TEXT) {
      splitTarget = "";
      path = "";
      query = "";
    }
  }

  /** The method, as it was sent. */
  public String method() {
    return request.method();
  }

  /**
   * The target as it was sent: a path with its query, such as {@code /a%20b?x=1}, or {@code *} of
   * OPTIONS. Of a whole URL this is the path and query; its authority is the {@code Host} then (RFC
   * 9112, section 3.2.2).
   */
  public String target() {
    return request.target();
  }

  /** The target up to its first question mark, still encoded. */
  public String path() {
    split();
    return path;
  }

  /** What stands behind the target's first question mark, still encoded; empty if there is none. */
  public String query() {
    split();
    return query;
  }

  @SuppressWarnings("ReferenceEquality") // The reader keeps the string while the target stays.
  private void split() {
    String target = request.target();
    if (target != splitTarget) {
      int mark = target.indexOf('?');
      path = mark < 0 ? target : target.substring(0, mark);
      query = mark < 0 ? "" : target.substring(mark + 1);
      splitTarget = target;
    }
  }

  /** The request's headers. */
  public Fields fields() {
    return message.fields();
  }

  /** The array that holds the request's body, from {@link #bodyStart()} on. */
  public byte[] buffer() {
    return message.in().bytes();
  }

  /** Where the body starts in {@link #buffer()}. */
  public int bodyStart() {
    return message.bodyStart();
  }

  /** The whole body's length in bytes, decoded from chunks if it came in such. */
  public int bodyLength() {
    return message.bodyLength();
  }

  /** The numeric IP address of the other side of the connection. */
  public String remoteAddress() {
    String address = remoteAddress;
    if (address == null) {
      address = connection.remoteAddress();
      remoteAddress = address;
    }
    return address;
  }

  /**
   * Whether answers that other clients are slow to take leave no memory for this one. That was not
   * so when the request had come; a session that lets requests wait asks again behind that.
   */
  public boolean isMemoryShort() {
    return connection.server().isMemoryShort();
  }

  /**
   * Waits until {@link #isMemoryShort()} may be false, for {@link ServerLimits#waitMillis} at most.
   *
   * @throws IOException if it stays true; the session has to pass it on, and the client gets a 503
   */
  public void awaitMemory() throws IOException {
    try {
      connection.server().awaitMemory();
    } catch (IOException e) {
      shortage = e;
      throw e;
    }
  }

  /** With what {@link #awaitMemory} ended, if it did not end well. */
  @Nullable IOException shortage() {
    return shortage;
  }

  /**
   * Starts an answer and forgets what was there of another.
   *
   * @param code 200 to 599
   * @throws IllegalStateException if an answer is on its way
   */
  public ServerExchange status(int code) {
    if (code < 200 || code > 599) {
      throw new IllegalArgumentException("Status " + code + " is not from 200 to 599.");
    }
    checkOpen();
    status = code;
    head.start(code);
    return this;
  }

  /**
   * Adds a header.
   *
   * @param name a token of RFC 9110, section 5.6.2
   * @param value visible ASCII, blanks and tabs: of other characters nobody could say how they are
   *     to be read
   * @throws IllegalArgumentException if a character must not stand there
   */
  public ServerExchange header(String name, String value) {
    checkStarted();
    if (!AnswerRules.isFraming(name)) {
      head.header(name, value);
    }
    return this;
  }

  private void checkStarted() {
    checkOpen();
    if (status == 0) {
      throw new IllegalStateException("An answer starts with its status.");
    }
  }

  private void checkOpen() {
    if (answered) {
      throw new IllegalStateException("The request is answered already.");
    }
  }

  /**
   * Sends the whole answer with this body.
   *
   * @throws IOException if the client went away or was too slow in taking it
   */
  public void send(byte[] body, int offset, int length) throws IOException {
    checkStarted();
    if ((offset | length | (body.length - offset - length)) < 0) {
      throw new IndexOutOfBoundsException(
          offset + " and " + length + " of an array of " + body.length);
    }
    answered = true;
    if (status == 205) {
      head.contentLength(0);
    } else if (status != 204 && status != 304) {
      head.contentLength(length);
    }
    endHead(false);
    if (body.length > UNCOUNTED) {
      MemoryBudget budget = connection.server().budget();
      budget.hold(body.length);
      connection.sends(true);
      try {
        write(body, offset, length);
      } finally {
        connection.sends(false);
        budget.give(body.length);
      }
    } else {
      write(body, offset, length);
    }
    whole = true;
  }

  private void write(byte[] body, int offset, int length) throws IOException {
    int sent = 0;
    if (isBodied()) {
      sent = head.length() + length <= PIECE ? length : Math.max(0, PIECE - head.length());
      head.room(sent);
      System.arraycopy(body, offset, head.bytes(), head.length(), sent);
    }
    connection.write(head.bytes(), 0, head.length() + sent);
    if (isBodied() && sent < length) {
      connection.write(body, offset + sent, length - sent);
    }
  }

  /**
   * Opens the answer's body, of a length not known yet: in chunks, or ended by the connection's end
   * if the client speaks HTTP/1.0. Up to 16 KiB are gathered before they are sent; {@link
   * OutputStream#flush()} sends at once, the head too. {@link OutputStream#close()} ends the
   * answer, so do not close it when the rest of the body cannot be had: a stream that is not closed
   * when {@code serve} returns or throws is cut off, which the client sees.
   *
   * <p>Writing waits while the client does not read, up to {@link ServerLimits#answerMillis}; an
   * {@link IOException} says that it went away or was too slow.
   */
  public OutputStream stream() throws IOException {
    checkStarted();
    answered = true;
    int framing = AnswerStream.NONE;
    if (isBodied()) {
      framing = request.isHttp10() ? AnswerStream.TO_END : AnswerStream.CHUNKED;
    }
    if (status == 205) {
      head.contentLength(0);
    } else if (status != 204 && status != 304 && !request.isHttp10()) {
      head.line("Transfer-Encoding: chunked");
    }
    endHead(framing == AnswerStream.TO_END);
    AnswerStream opened = new AnswerStream(this, connection, head, framing);
    stream = opened;
    return opened;
  }

  private boolean isBodied() {
    return !AnswerRules.isBodiless(status) && !request.isBodiless();
  }

  private void endHead(boolean toEnd) {
    if (!head.isDated()) {
      head.line(connection.date());
    }
    closing |= toEnd || !request.isKept() || connection.isStopping();
    if (closing) {
      head.line("Connection: close");
    } else if (request.isHttp10()) {
      head.line("Connection: keep-alive");
    }
    head.line("");
  }

  /** Notes that the stream's last byte is sent. */
  void streamed() {
    whole = true;
  }

  /** Whether {@link #send} or {@link #stream} was called, after which no other answer can start. */
  public boolean isAnswered() {
    return answered;
  }

  /** Whether the answer is sent completely. */
  boolean isWhole() {
    return whole;
  }

  /** Whether only the connection's end tells the client where the answer ends. */
  boolean endsWithConnection() {
    return stream != null && request.isHttp10();
  }

  /** Closes the connection after this answer, and says so in its head if that is not sent yet. */
  public ServerExchange closeAfter() {
    closing = true;
    return this;
  }

  boolean isClosing() {
    return closing;
  }
}
