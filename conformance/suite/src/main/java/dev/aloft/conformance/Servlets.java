package dev.aloft.conformance;

import com.aliyun.fc.runtime.Context;
import com.aliyun.fc.runtime.HttpRequestHandler;
import dev.aloft.Function;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Collections;
import java.util.List;
import javax.servlet.ServletException;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** A handler of HTTP requests as it was written for Aliyun's own runtime. */
@Function("function-compute-http")
public final class Servlets implements HttpRequestHandler {
  @Override
  public void handleRequest(
      HttpServletRequest request, HttpServletResponse response, Context context)
      throws IOException, ServletException {
    context.getLogger().info("asked for " + request.getPathInfo());
    switch (request.getPathInfo()) {
      case "/bytes" -> {
        response.setContentType("image/png");
        request.getInputStream().transferTo(response.getOutputStream());
      }
      case "/error" -> response.sendError(HttpServletResponse.SC_GONE, "<gone>");
      case "/redirect" -> response.sendRedirect("mirror?x=1");
      case "/fail" -> throw new ServletException("swordfish");
      case "/old" -> {
        response.setContentType("text/plain; charset=ISO-8859-1");
        response.getWriter().print("J\u00f6rg");
      }
      case "/stream" -> {
        response.setStatus(HttpServletResponse.SC_CREATED);
        response.getOutputStream().print("untyped");
        response.getOutputStream().close();
      }
      default -> mirror(request, response);
    }
  }

  private static void mirror(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    request.setCharacterEncoding("UTF-8");
    response.setContentType("text/plain; charset=UTF-8");
    response.addCookie(new Cookie("seen", "yes"));
    response.setIntHeader("X-Length", request.getContentLength());
    PrintWriter out = response.getWriter();
    out.println("method " + request.getMethod());
    out.println("path " + request.getAttribute("FC_REQUEST_PATH"));
    out.println("uri " + request.getAttribute("FC_REQUEST_URI"));
    out.println("known " + !request.getAttribute("FC_REQUEST_CLIENT_IP").equals(""));
    out.println("scheme " + request.getScheme());
    out.println("test " + Collections.list(request.getHeaders("x-tEsT")));
    for (Cookie cookie : request.getCookies()) {
      out.println("cookie " + cookie.getName() + "=" + cookie.getValue());
    }
    for (String name : Collections.list(request.getParameterNames())) {
      out.println("parameter " + name + " " + List.of(request.getParameterValues(name)));
    }
  }
}
