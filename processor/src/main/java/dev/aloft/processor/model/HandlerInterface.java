package dev.aloft.processor.model;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An interface whose implementations are functions as they are. Known by name alone. */
public enum HandlerInterface {
  /** AWS's, of objects. */
  LAMBDA_REQUEST("RequestHandler", VendorContext.LAMBDA, Form.OBJECTS),
  /** AWS's, of bytes. */
  LAMBDA_STREAM("RequestStreamHandler", VendorContext.LAMBDA, Form.STREAMS),
  /** Aliyun's, of objects. */
  FUNCTION_COMPUTE_POJO("PojoRequestHandler", VendorContext.FUNCTION_COMPUTE, Form.OBJECTS),
  /** Aliyun's, of bytes. */
  FUNCTION_COMPUTE_STREAM("StreamRequestHandler", VendorContext.FUNCTION_COMPUTE, Form.STREAMS),
  /** Aliyun's, of HTTP requests. */
  FUNCTION_COMPUTE_HTTP("HttpRequestHandler", VendorContext.FUNCTION_COMPUTE, Form.SERVLET),
  /** The JDK's. */
  FUNCTION("Function", null, Form.OBJECTS);

  private enum Form {
    /** Its type arguments are the event and the answer. */
    OBJECTS,
    /** The event and the answer are streams. */
    STREAMS,
    /** They are the request and the response of the servlet API. */
    SERVLET
  }

  private final String simpleName;
  private final @Nullable VendorContext context;
  private final Form form;

  HandlerInterface(String simpleName, @Nullable VendorContext context, Form form) {
    this.simpleName = simpleName;
    this.context = context;
    this.form = form;
  }

  /** The one of this qualified name; empty for every other type. */
  public static Optional<HandlerInterface> named(String qualifiedName) {
    return Arrays.stream(values())
        .filter(each -> each.qualifiedName().equals(qualifiedName))
        .findFirst();
  }

  /** The qualified names of all of them, for messages. */
  public static String known() {
    return Arrays.stream(values())
        .map(HandlerInterface::qualifiedName)
        .collect(Collectors.joining(", "));
  }

  /** The interface's qualified name. */
  public String qualifiedName() {
    return (context == null ? "java.util.function" : context.packageName()) + "." + simpleName;
  }

  /** The interface's simple name. */
  public String simpleName() {
    return simpleName;
  }

  /** Its only method, which takes the event first. */
  public String method() {
    return context == null ? "apply" : "handleRequest";
  }

  /** What its method takes last; null if it takes no context. */
  public @Nullable VendorContext context() {
    return context;
  }

  /** Whether its type arguments are the event and the answer. */
  public boolean isTyped() {
    return form == Form.OBJECTS;
  }

  /** Whether it takes the request and the response of the servlet API. */
  public boolean isServlet() {
    return form == Form.SERVLET;
  }

  /** What calls the functions of its implementations. */
  public TriggerModel trigger() {
    return isServlet() ? TriggerModel.HTTP : TriggerModel.EVENT;
  }
}
