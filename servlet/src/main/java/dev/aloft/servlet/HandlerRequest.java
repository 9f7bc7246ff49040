package dev.aloft.servlet;

import dev.aloft.http.HttpRequest;
import java.io.BufferedReader;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.servlet.ServletInputStream;
import javax.servlet.http.Cookie;
import org.jspecify.annotations.Nullable;

/** A request that is in memory, as the servlet API has it. */
final class HandlerRequest extends ContainerlessRequest {
  /** What the servlet specification reads text and forms in if the client names no charset. */
  private static final String DEFAULT_ENCODING = "ISO-8859-1";

  private final HttpRequest<?> head;
  private final RequestUrl url;
  private final RequestHeaders headers;
  private final RequestBody body;
  private final Map<String, Object> attributes = new LinkedHashMap<>();
  private @Nullable String encoding;
  private @Nullable Parameters parameters;

  HandlerRequest(HttpRequest<?> head, RequestUrl url, byte[] bytes) {
    this.head = head;
    this.url = url;
    this.headers = new RequestHeaders(head.headers());
    this.body = new RequestBody(bytes);
    this.encoding = headers.contentCharset();
  }

  @Override
  public String getMethod() {
    return head.method();
  }

  @Override
  public String getScheme() {
    return url.scheme();
  }

  @Override
  public boolean isSecure() {
    return url.scheme().equals("https");
  }

  @Override
  public String getServerName() {
    return url.host();
  }

  @Override
  public int getServerPort() {
    return url.port();
  }

  @Override
  public String getContextPath() {
    return url.contextPath();
  }

  /** Empty, as for a servlet that serves all paths. */
  @Override
  public String getServletPath() {
    return "";
  }

  @Override
  public String getPathInfo() {
    return url.path();
  }

  @Override
  public String getRequestURI() {
    return url.uri();
  }

  @Override
  @SuppressWarnings("JdkObsolete") // which the interface returns
  public StringBuffer getRequestURL() {
    return new StringBuffer(url.withoutQuery());
  }

  /** Encoded anew, as clouds pass parameters decoded. */
  @Override
  public @Nullable String getQueryString() {
    return url.query();
  }

  /** That of the cloud's front is not known. */
  @Override
  public String getProtocol() {
    return "HTTP/1.1";
  }

  /** Empty if it is not known. */
  @Override
  public String getRemoteAddr() {
    return head.sourceAddress();
  }

  /** The address, which is not looked up. */
  @Override
  public String getRemoteHost() {
    return head.sourceAddress();
  }

  /** -1, as no cloud tells it. */
  @Override
  public int getRemotePort() {
    return -1;
  }

  /** The name that the client used. */
  @Override
  public String getLocalName() {
    return url.host();
  }

  /** Empty, as the client's connection ends at the cloud's front. */
  @Override
  public String getLocalAddr() {
    return "";
  }

  /** The port that the client used. */
  @Override
  public int getLocalPort() {
    return url.port();
  }

  @Override
  public @Nullable String getHeader(String name) {
    return headers.first(name);
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    return headers.all(name);
  }

  @Override
  public Enumeration<String> getHeaderNames() {
    return headers.names();
  }

  @Override
  public int getIntHeader(String name) {
    return headers.number(name);
  }

  @Override
  public long getDateHeader(String name) {
    return headers.date(name);
  }

  @Override
  public Cookie @Nullable [] getCookies() {
    return headers.cookies();
  }

  @Override
  public Locale getLocale() {
    return headers.locales().get(0);
  }

  @Override
  public Enumeration<Locale> getLocales() {
    return Collections.enumeration(headers.locales());
  }

  @Override
  public @Nullable String getContentType() {
    return headers.first("Content-Type");
  }

  @Override
  public int getContentLength() {
    return body.length() == 0 && headers.first("Content-Length") == null ? -1 : body.length();
  }

  @Override
  public long getContentLengthLong() {
    return getContentLength();
  }

  @Override
  public @Nullable String getCharacterEncoding() {
    return encoding;
  }

  @Override
  public void setCharacterEncoding(String name) throws UnsupportedEncodingException {
    RequestBody.charset(name);
    if (parameters == null && !body.isText()) {
      encoding = name;
    }
  }

  @Override
  public ServletInputStream getInputStream() {
    return body.stream();
  }

  @Override
  public BufferedReader getReader() throws UnsupportedEncodingException {
    return body.reader(encodingOrDefault());
  }

  private String encodingOrDefault() {
    return encoding == null ? DEFAULT_ENCODING : encoding;
  }

  @Override
  public @Nullable String getParameter(String name) {
    return parameters().first(name);
  }

  @Override
  public String @Nullable [] getParameterValues(String name) {
    return parameters().all(name);
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return parameters().names();
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    return parameters().map();
  }

  private Parameters parameters() {
    Parameters read = parameters;
    if (read == null) {
      read = new Parameters(head.query(), form());
      parameters = read;
    }
    return read;
  }

  /** Under the conditions of the servlet specification, section 3.1.1; null without a form. */
  private @Nullable FormReader form() {
    if (!head.method().equals("POST") || !headers.isOfType(FormReader.TYPE)) {
      return null;
    }
    byte[] form = body.form();
    if (form == null) {
      return null;
    }
    try {
      return new FormReader(form, RequestBody.charset(encodingOrDefault()));
    } catch (UnsupportedEncodingException e) {
      // Any client can name one: that is not a failure of the function.
      return new FormReader(form, StandardCharsets.ISO_8859_1);
    }
  }

  @Override
  public @Nullable Object getAttribute(String name) {
    return attributes.get(name);
  }

  @Override
  public Enumeration<String> getAttributeNames() {
    return Collections.enumeration(attributes.keySet());
  }

  @Override
  public void setAttribute(String name, @Nullable Object value) {
    if (value == null) {
      removeAttribute(name);
    } else {
      attributes.put(name, value);
    }
  }

  @Override
  public void removeAttribute(String name) {
    attributes.remove(name);
  }
}
