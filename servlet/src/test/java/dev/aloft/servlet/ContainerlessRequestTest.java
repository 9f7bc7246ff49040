package dev.aloft.servlet;

import static dev.aloft.servlet.Exchange.request;
import static dev.aloft.servlet.Exchange.to;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import javax.servlet.DispatcherType;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpUpgradeHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/**
 * What only a container could do is refused with the exceptions that the servlet API has for it.
 */
@SuppressWarnings("deprecation")
final class ContainerlessRequestTest {
  private final HttpServletRequest request = request(to("GET", "/"));

  @Test
  void questionsAreAnsweredAsForARequestWithoutIt() throws ServletException {
    assertNull(request.getAuthType());
    assertNull(request.getRemoteUser());
    assertNull(request.getUserPrincipal());
    assertFalse(request.isUserInRole("admin"));
    assertNull(request.getSession(false));
    assertNull(request.getRequestedSessionId());
    assertFalse(request.isRequestedSessionIdValid());
    assertFalse(request.isRequestedSessionIdFromCookie());
    assertFalse(request.isRequestedSessionIdFromURL());
    assertFalse(request.isRequestedSessionIdFromUrl());
    assertFalse(request.isAsyncSupported());
    assertFalse(request.isAsyncStarted());
    assertEquals(DispatcherType.REQUEST, request.getDispatcherType());
    assertNull(request.getRealPath("/a"));
    request.logout();
  }

  @Test
  void actionsAreRefusedWithWhatToDo() {
    for (Executable action :
        List.<Executable>of(
            request::getSession,
            () -> request.getSession(true),
            () -> request.getRequestDispatcher("/b"),
            request::getServletContext,
            () -> request.upgrade(HttpUpgradeHandler.class))) {
      assertNotNull(assertThrows(UnsupportedOperationException.class, action).getMessage());
    }
  }

  @Test
  void actionsThatTheApiRefusesItself() {
    assertThrows(IllegalStateException.class, request::changeSessionId);
    assertThrows(IllegalStateException.class, request::startAsync);
    assertThrows(IllegalStateException.class, () -> request.startAsync(request, null));
    assertThrows(IllegalStateException.class, request::getAsyncContext);
    assertThrows(ServletException.class, () -> request.login("a", "b"));
    assertThrows(ServletException.class, () -> request.authenticate(null));
  }

  @Test
  void partsAreRefusedByTheTypeOfTheBody() {
    assertThrows(ServletException.class, request::getParts);
    assertThrows(ServletException.class, () -> request.getPart("a"));
    HttpServletRequest parts =
        Exchange.form("/", "Multipart/Form-Data; boundary=\"a;b\"", new byte[0]);
    assertThrows(IllegalStateException.class, parts::getParts);
    assertThrows(IllegalStateException.class, () -> parts.getPart("a"));
  }
}
