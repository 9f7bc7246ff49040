package dev.aloft.servlet;

import dev.aloft.http.HttpFields;
import dev.aloft.http.HttpResponse;
import dev.aloft.provider.HttpOutput;
import dev.aloft.wire.AnswerRules;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import javax.servlet.ServletOutputStream;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/**
 * A response that is gathered in memory and sent when the handler has returned, as the servlet API
 * has it. It is committed by a flush, a close, an error or a redirect: what the servlet API refuses
 * or ignores from then on is refused or ignored, although nothing is sent before the end.
 */
@SuppressWarnings("deprecation")
final class HandlerResponse implements HttpServletResponse {
  private final RequestUrl url;
  private final ResponseHeaders headers = new ResponseHeaders();
  private final ResponseBody body = new ResponseBody();
  private int status = SC_OK;
  private @Nullable Locale locale;

  HandlerResponse(RequestUrl url) {
    this.url = url;
  }

  /** Makes it the answer of the function. */
  void writeTo(HttpOutput output) throws IOException {
    body.finish();
    output.start(status);
    String type = headers.contentType().text();
    if (type == null && body.isText() && body.size() > 0) {
      // What a client would have to guess.
      type = "text/plain;charset=" + getCharacterEncoding();
    }
    if (type != null) {
      output.header(ResponseHeaders.CONTENT_TYPE, type);
    }
    for (HttpFields.Field field : headers.fields()) {
      output.header(field.name(), field.value());
    }
    if (body.size() > 0) {
      body.writeTo(output.binary());
    }
  }

  @Override
  public boolean isCommitted() {
    return body.isCommitted();
  }

  private void checkNotCommitted() {
    if (isCommitted()) {
      throw new IllegalStateException(
          "The response is committed: it was flushed or closed, or is an error or a redirect.");
    }
  }

  @Override
  public int getStatus() {
    return status;
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if no final response has this status
   */
  @Override
  public void setStatus(int newStatus) {
    HttpResponse<?> checked = HttpResponse.status(newStatus);
    if (!isCommitted()) {
      status = checked.status();
    }
  }

  /** As without a message, which HTTP no longer has a place for. */
  @Override
  public void setStatus(int newStatus, String message) {
    setStatus(newStatus);
  }

  @Override
  public void sendError(int error) {
    sendError(error, AnswerRules.reason(error));
  }

  @Override
  public void sendError(int error, @Nullable String message) {
    checkNotCommitted();
    setStatus(error);
    body.clear();
    headers.contentType().setError();
    body.end(ErrorPage.of(error, message == null ? "" : message).getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void sendRedirect(String location) {
    checkNotCommitted();
    String absolute = url.resolve(location);
    body.clear();
    setStatus(SC_FOUND);
    setHeader("Location", absolute);
    body.end(new byte[0]);
  }

  @Override
  public void addCookie(Cookie cookie) {
    addHeader("Set-Cookie", CookieText.of(cookie));
  }

  @Override
  public boolean containsHeader(String name) {
    return headers.first(name) != null;
  }

  @Override
  public @Nullable String getHeader(String name) {
    return headers.first(name);
  }

  @Override
  public Collection<String> getHeaders(String name) {
    return headers.all(name);
  }

  @Override
  public Collection<String> getHeaderNames() {
    return headers.names();
  }

  /**
   * {@inheritDoc} Ignored if a part is null.
   *
   * @throws IllegalArgumentException if HTTP has no form for the name or the value: a line end, or
   *     what is beyond ASCII
   */
  @Override
  public void setHeader(@Nullable String name, @Nullable String value) {
    header(name, value, true);
  }

  /** As {@link #setHeader}, and keeps the values that the header has. */
  @Override
  public void addHeader(@Nullable String name, @Nullable String value) {
    header(name, value, false);
  }

  private void header(@Nullable String name, @Nullable String value, boolean only) {
    if (name == null || value == null || isCommitted()) {
      return;
    }
    if (name.equalsIgnoreCase(ResponseHeaders.CONTENT_TYPE)) {
      setContentType(value);
    } else if (name.equalsIgnoreCase(ResponseHeaders.CONTENT_LENGTH)) {
      setContentLengthLong(Long.parseLong(value.strip()));
    } else if (only) {
      headers.set(name, value);
    } else {
      headers.add(name, value);
    }
  }

  @Override
  public void setIntHeader(String name, int value) {
    setHeader(name, Integer.toString(value));
  }

  @Override
  public void addIntHeader(String name, int value) {
    addHeader(name, Integer.toString(value));
  }

  @Override
  public void setDateHeader(String name, long millis) {
    setHeader(name, HttpDates.format(millis));
  }

  @Override
  public void addDateHeader(String name, long millis) {
    addHeader(name, HttpDates.format(millis));
  }

  /** The same, as there are no sessions to tell of. */
  @Override
  public String encodeURL(String target) {
    return target;
  }

  /** The same, as there are no sessions to tell of. */
  @Override
  public String encodeRedirectURL(String target) {
    return target;
  }

  @Override
  public String encodeUrl(String target) {
    return target;
  }

  @Override
  public String encodeRedirectUrl(String target) {
    return target;
  }

  @Override
  public @Nullable String getContentType() {
    return headers.contentType().text();
  }

  @Override
  public void setContentType(@Nullable String type) {
    if (!isCommitted()) {
      headers.contentType().set(type, body.isText());
    }
  }

  @Override
  public String getCharacterEncoding() {
    return headers.contentType().encoding();
  }

  @Override
  public void setCharacterEncoding(@Nullable String encoding) {
    if (encoding != null && !isCommitted() && !body.isText()) {
      headers.contentType().encoding(encoding);
    }
  }

  @Override
  public Locale getLocale() {
    return locale == null ? Locale.getDefault() : locale;
  }

  /**
   * Without a charset of its own the response's is UTF-8 from then on, which every language has.
   */
  @Override
  public void setLocale(@Nullable Locale newLocale) {
    if (newLocale == null || isCommitted()) {
      return;
    }
    locale = newLocale;
    headers.set("Content-Language", newLocale.toLanguageTag());
    if (!body.isText()) {
      headers.contentType().encodingOfLocale("UTF-8");
    }
  }

  @Override
  public void setContentLength(int length) {
    setContentLengthLong(length);
  }

  /** Once the body has so many bytes it is complete, and the rest is not sent. */
  @Override
  public void setContentLengthLong(long length) {
    if (length >= 0 && !isCommitted()) {
      headers.contentLength(length);
      body.limit(length);
    }
  }

  @Override
  public ServletOutputStream getOutputStream() {
    return body.stream();
  }

  @Override
  public PrintWriter getWriter() throws UnsupportedEncodingException {
    PrintWriter writer = body.writer(getCharacterEncoding());
    if (!isCommitted()) {
      headers.contentType().fix();
    }
    return writer;
  }

  @Override
  public void setBufferSize(int size) {
    if (isCommitted() || body.drain() > 0) {
      throw new IllegalStateException("The response has a body already.");
    }
    body.bufferSize(size);
  }

  /** What was asked for; the buffer grows with the body. */
  @Override
  public int getBufferSize() {
    return body.bufferSize();
  }

  @Override
  public void flushBuffer() {
    body.drain();
    body.commit();
  }

  @Override
  public void resetBuffer() {
    checkNotCommitted();
    body.clear();
  }

  @Override
  public void reset() {
    checkNotCommitted();
    status = SC_OK;
    locale = null;
    headers.clear();
    body.reset();
  }
}
