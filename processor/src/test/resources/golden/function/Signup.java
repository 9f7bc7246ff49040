package shop;

import com.aliyun.fc.runtime.Context;
import com.aliyun.fc.runtime.HttpRequestHandler;
import dev.aloft.Function;
import java.io.IOException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@Function
public final class Signup implements HttpRequestHandler {
  @Override
  public void handleRequest(
      HttpServletRequest request, HttpServletResponse response, Context context)
      throws IOException {
    request.setCharacterEncoding("UTF-8");
    String name = request.getParameter("name");
    if (name == null) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST, "Who are you?");
      return;
    }
    context.getLogger().info(name + " came to " + request.getAttribute("FC_REQUEST_PATH"));
    response.setContentType("text/plain; charset=UTF-8");
    response.getWriter().println("Welcome, " + name + "!");
  }
}
