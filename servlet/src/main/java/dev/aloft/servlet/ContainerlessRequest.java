package dev.aloft.servlet;

import java.security.Principal;
import java.util.Collection;
import javax.servlet.AsyncContext;
import javax.servlet.DispatcherType;
import javax.servlet.RequestDispatcher;
import javax.servlet.ServletContext;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpSession;
import javax.servlet.http.HttpUpgradeHandler;
import javax.servlet.http.Part;
import org.jspecify.annotations.Nullable;

/**
 * What only a container could do for a request. Questions are answered as the servlet API says for
 * a request without it; what cannot be done is refused, with what to do instead.
 */
@SuppressWarnings("deprecation")
abstract class ContainerlessRequest implements HttpServletRequest {
  private static final String AUTHENTICATE =
      "No container authenticates callers: check the request's headers, or let the cloud's gateway"
          + " refuse them.";
  private static final String SESSION =
      "A function keeps no sessions, as the next request may reach another instance: keep the state"
          + " in a cookie or a database.";

  @Override
  public @Nullable String getAuthType() {
    return null;
  }

  @Override
  public @Nullable String getRemoteUser() {
    return null;
  }

  @Override
  public @Nullable Principal getUserPrincipal() {
    return null;
  }

  @Override
  public boolean isUserInRole(String role) {
    return false;
  }

  /** Refuses with the exception that the servlet API has for a failed authentication. */
  @Override
  public boolean authenticate(HttpServletResponse response) throws ServletException {
    throw new ServletException(AUTHENTICATE);
  }

  /** Refuses with the exception that the servlet API has where passwords are not supported. */
  @Override
  public void login(String username, String password) throws ServletException {
    throw new ServletException(AUTHENTICATE);
  }

  /** Does nothing, as nobody is logged in. */
  @Override
  public void logout() {}

  @Override
  public HttpSession getSession() {
    throw new UnsupportedOperationException(SESSION);
  }

  /** Null if none is to be made, as there is none. */
  @Override
  public @Nullable HttpSession getSession(boolean create) {
    if (create) {
      throw new UnsupportedOperationException(SESSION);
    }
    return null;
  }

  @Override
  public String changeSessionId() {
    throw new IllegalStateException("The request has no session. " + SESSION);
  }

  @Override
  public @Nullable String getRequestedSessionId() {
    return null;
  }

  @Override
  public boolean isRequestedSessionIdValid() {
    return false;
  }

  @Override
  public boolean isRequestedSessionIdFromCookie() {
    return false;
  }

  @Override
  public boolean isRequestedSessionIdFromURL() {
    return false;
  }

  @Override
  public boolean isRequestedSessionIdFromUrl() {
    return false;
  }

  @Override
  public Collection<Part> getParts() throws ServletException {
    throw parts();
  }

  @Override
  public Part getPart(String name) throws ServletException {
    throw parts();
  }

  /** Refuses a form with parts as a servlet without {@code @MultipartConfig} is refused it. */
  private IllegalStateException parts() throws ServletException {
    String type = getContentType();
    if (type == null || !MediaType.of(type).essence().equalsIgnoreCase("multipart/form-data")) {
      throw new ServletException("The request is not of type multipart/form-data: " + type);
    }
    return new IllegalStateException(
        "There is no multipart configuration without a container: let a library for file uploads"
            + " read getInputStream().");
  }

  @Override
  public <T extends HttpUpgradeHandler> T upgrade(Class<T> handler) {
    throw new UnsupportedOperationException(
        "A function cannot upgrade its connection, which belongs to the cloud's front.");
  }

  @Override
  public RequestDispatcher getRequestDispatcher(String path) {
    throw new UnsupportedOperationException(
        "There is nothing to dispatch "
            + path
            + " to: call the code that should answer, or redirect.");
  }

  @Override
  public ServletContext getServletContext() {
    throw new UnsupportedOperationException(
        "There is no servlet context without a container: keep what requests share in fields of the"
            + " handler's class, and read resources from its class loader.");
  }

  @Override
  public @Nullable String getRealPath(String path) {
    return null;
  }

  @Override
  public @Nullable String getPathTranslated() {
    return null;
  }

  @Override
  public boolean isAsyncSupported() {
    return false;
  }

  @Override
  public boolean isAsyncStarted() {
    return false;
  }

  @Override
  public AsyncContext startAsync() {
    throw new IllegalStateException(
        "The request is answered when the handler returns: wait for what has to be done in it.");
  }

  @Override
  public AsyncContext startAsync(ServletRequest request, ServletResponse response) {
    return startAsync();
  }

  @Override
  public AsyncContext getAsyncContext() {
    throw new IllegalStateException("The request is not asynchronous.");
  }

  @Override
  public DispatcherType getDispatcherType() {
    return DispatcherType.REQUEST;
  }
}
