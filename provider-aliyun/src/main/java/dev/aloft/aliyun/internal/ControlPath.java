package dev.aloft.aliyun.internal;

import dev.aloft.wire.Fields;
import dev.aloft.wire.ServerExchange;

/**
 * What a request asks for, by its {@code x-fc-control-path}. Function Compute always sends that
 * header; only without it does the path count, as {@code /invoke} may be a user's own route. The
 * rule is that of the runtime in awesome-fc/fc-custom-demo.
 */
public final class ControlPath {
  public static final int HTTP = 0;
  public static final int INVOKE = 1;
  public static final int INITIALIZE = 2;
  public static final int PRE_FREEZE = 3;
  public static final int PRE_STOP = 4;
  public static final int UNKNOWN = 5;

  /** Two headers; a front and a client may each have sent one. */
  public static final int AMBIGUOUS = 6;

  public static final String HEADER = "x-fc-control-path";

  private ControlPath() {}

  public static int of(ServerExchange exchange) {
    Fields fields = exchange.fields();
    int index = fields.indexOf(HEADER);
    if (index < 0) {
      int byPath = named(exchange.path());
      return byPath == UNKNOWN ? HTTP : byPath;
    }
    return fields.indexOf(HEADER, index + 1) < 0 ? named(fields.value(index)) : AMBIGUOUS;
  }

  private static int named(String path) {
    return switch (path) {
      case "/invoke" -> INVOKE;
      case "/http-invoke" -> HTTP;
      case "/initialize" -> INITIALIZE;
      case "/pre-freeze" -> PRE_FREEZE;
      case "/pre-stop" -> PRE_STOP;
      default -> UNKNOWN;
    };
  }
}
