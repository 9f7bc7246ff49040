package dev.aloft.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * One request and its answer. A connection owns one and reuses it for each request, so everything
 * that it returns is valid only until {@link ServerSession#serve} returns, and only in that thread.
 *
 * <p>An answer is {@link #status}, then {@link #header headers}, then {@link #send} or {@link
 * #stream}. Only the server decides how the answer ends and whether the connection is kept: headers
 * of a session that {@linkplain AnswerRules#isFraming frame the message} are ignored. An answer to
 * HEAD (its {@code Content-Length} is that of the given body) or with status 204, 205 or 304 has no
 * body: a given body is not sent.
 *
 * <p>A {@code Date} is added (RFC 9110, section 6.6.1) unless the session sets one.
 */
public final class ServerExchange {
  /** The head and the start of the body are sent together, up to this many bytes. */
  static final int PIECE = 1 << 14;

  /** A larger array for heads is released. */
  private static final int KEPT_HEAD = 1 << 12;

  /**
   * An answer up to this size is not counted while it is sent. That the system's buffer takes it at
   * once proves nothing: a client that pipelines requests and never reads an answer has filled it.
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

  /** The body while it comes; read by the thread that ends what takes too long. */
  private volatile @Nullable RequestStream body;

  private @Nullable IOException shortage;
  private long held;
  private int status;
  private boolean answered;
  private boolean whole;
  private boolean closing;
  private boolean cut;

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
    cut = false;
  }

  /** Makes what was returned unusable. */
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
   * OPTIONS. For an absolute URL this is its path and query; its authority then becomes the {@code
   * Host} (RFC 9112, section 3.2.2).
   */
  public String target() {
    return request.target();
  }

  /** The target up to its first question mark, still encoded. */
  public String path() {
    split();
    return path;
  }

  /** What follows the target's first question mark, still encoded; empty without one. */
  public String query() {
    split();
    return query;
  }

  @SuppressWarnings("ReferenceEquality") // The reader keeps the string of an equal target.
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

  /** The whole body's length in bytes, decoded if it was chunked; 0 if it is streamed. */
  public int bodyLength() {
    return message.bodyLength();
  }

  /** Leaves the body in the connection, for the session to read. */
  void openBody(long most) {
    body = new RequestStream(connection, request, most);
  }

  /** The streamed body, or null. */
  @Nullable RequestStream body() {
    return body;
  }

  /**
   * The body while it comes, if it is {@linkplain ServerSessions#streams streamed}; null if all of
   * it is in {@link #buffer()}. The client is asked for it, if it waits for that, by the first
   * read. Reads wait for the client, and throw an {@link IOException} if it went away, was too
   * slow, broke the rules of chunks or sent more than {@link ServerSessions#streams}; a session
   * that rethrows it has the client answered as if the body had been read before. Nothing can be
   * read once the whole answer is sent or the session has returned. What was not read is skipped if
   * it is little and its end is known; otherwise the connection is closed, which a streamed answer
   * announces if its head is sent before the body is read.
   */
  public @Nullable InputStream incoming() {
    RequestStream opened = body;
    return opened == null ? null : opened.stream();
  }

  /** Why a streamed body could not be read, if that caused this failure; else null. */
  public @Nullable IOException unread(Throwable failure) {
    RequestStream opened = body;
    return opened == null ? null : opened.causeOf(failure);
  }

  /** Reads what is left of a streamed body; false if no request can follow it. */
  boolean finishBody() {
    RequestStream opened = body;
    if (opened == null) {
      return true;
    }
    boolean finished = closing || opened.finish();
    body = null;
    return finished;
  }

  ServerConnection connection() {
    return connection;
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
   * Whether the unread answers of slow clients leave no memory for this one. There was enough when
   * the request arrived; a session that queues requests must check again afterwards.
   */
  public boolean isMemoryShort() {
    return connection.server().isMemoryShort();
  }

  /**
   * Waits until {@link #isMemoryShort()} may be false, for {@link ServerLimits#waitMillis} at most.
   *
   * @throws IOException if it stays true; the session must rethrow it, and the client gets a 503
   */
  public void awaitMemory() throws IOException {
    try {
      connection.server().awaitMemory();
    } catch (IOException e) {
      shortage = e;
      throw e;
    }
  }

  /**
   * Counts memory that the session takes for this request, beyond the request's own, until the
   * session has answered: the server meanwhile admits less. Does not wait.
   */
  public void hold(int bytes) {
    if (bytes > UNCOUNTED) {
      connection.server().budget().hold(bytes);
      held += bytes;
    }
  }

  /** Forgets what the session held, and lets it read no more. */
  void release() {
    RequestStream opened = body;
    if (opened != null) {
      opened.end();
    }
    if (held > 0) {
      connection.server().budget().give(held);
      held = 0;
    }
  }

  /** The exception of {@link #awaitMemory}, if it failed. */
  @Nullable IOException shortage() {
    return shortage;
  }

  /**
   * Starts an answer and discards an unsent one.
   *
   * @param code 200 to 599
   * @throws IllegalStateException if an answer is already being sent
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
   * @param value visible ASCII, blanks and tabs: for other characters no encoding is defined
   * @throws IllegalArgumentException if a character is not allowed there
   */
  public ServerExchange header(String name, String value) {
    offer(name, value);
    return this;
  }

  /**
   * Adds a header, as {@link #header} does.
   *
   * @return false if it frames the message and is therefore ignored
   */
  public boolean offer(String name, String value) {
    checkStarted();
    boolean sent = !AnswerRules.isFraming(name);
    if (sent) {
      head.header(name, value);
    }
    return sent;
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
   * @throws IOException if the client went away or read too slowly
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
    endHead(false, true);
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
   * Opens the answer's body without knowing its length: chunked, or ended by closing the connection
   * if the client speaks HTTP/1.0. Up to 16 KiB are buffered; {@link OutputStream#flush()} sends
   * them at once, with the head. {@link OutputStream#close()} completes the answer, so do not close
   * it when the rest of the body is unavailable: a stream that is not closed when {@code serve}
   * returns or throws is aborted, which the client sees.
   *
   * <p>Writes wait while the client does not read, up to {@link ServerLimits#answerMillis}; they
   * throw an {@link IOException} if it went away or was too slow.
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
    endHead(framing == AnswerStream.TO_END, false);
    AnswerStream opened = new AnswerStream(this, connection, head, framing);
    stream = opened;
    return opened;
  }

  /**
   * Discards an answer that {@link #stream} began, so that another one can be started.
   *
   * @return false if a part of it has been sent; nothing is discarded then
   */
  public boolean retract() {
    AnswerStream opened = stream;
    if (opened == null || opened.isSent()) {
      return false;
    }
    opened.abandon();
    stream = null;
    answered = false;
    status = 0;
    return true;
  }

  /** Whether a part of an answer that {@link #stream} began has been sent. */
  public boolean isSent() {
    AnswerStream opened = stream;
    return opened != null && opened.isSent();
  }

  /**
   * Breaks the answer off: the rest of its body is unavailable, which the session has reported. The
   * client sees that something is missing, as the connection ends without the end of the answer.
   */
  public void cutOff() {
    cut = true;
  }

  /** Whether {@link #cutOff} was called. */
  boolean isCutOff() {
    return cut;
  }

  /** Whether the answer that was started has a body, which depends on its status and the method. */
  public boolean isBodied() {
    return !AnswerRules.isBodiless(status) && !request.isBodiless();
  }

  private void endHead(boolean toEnd, boolean complete) {
    RequestStream opened = body;
    closing |= opened != null && opened.answering(complete);
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

  /** Notes that the stream's last byte has been sent. */
  void streamed() {
    whole = true;
  }

  /** Whether {@link #send} or {@link #stream} was called; no other answer can start afterwards. */
  public boolean isAnswered() {
    return answered;
  }

  /** Whether the answer has been sent completely. */
  boolean isWhole() {
    return whole;
  }

  /** Whether only the end of the connection marks the end of the answer. */
  boolean endsWithConnection() {
    return stream != null && request.isHttp10();
  }

  /** Closes the connection after this answer, and announces it in the head if possible. */
  public ServerExchange closeAfter() {
    closing = true;
    return this;
  }

  boolean isClosing() {
    return closing;
  }
}
