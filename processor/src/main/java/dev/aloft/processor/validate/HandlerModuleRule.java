package dev.aloft.processor.validate;

import dev.aloft.processor.diagnostic.Diagnostics;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Place;
import dev.aloft.processor.discover.FunctionDeclaration;
import dev.aloft.processor.discover.HandlerClass;
import dev.aloft.processor.generate.source.GeneratedTypes;
import dev.aloft.processor.model.HandlerInterface;
import javax.lang.model.util.Elements;

/**
 * The module of a handler that takes the servlet API's request is on the class path.
 *
 * @param elements the compiler's
 */
public record HandlerModuleRule(Elements elements) implements FunctionRule {
  private static final String ARTIFACT = "dev.aloft:aloft-servlet";

  @Override
  public void check(FunctionDeclaration function, Diagnostics diagnostics) {
    HandlerClass handler = function.handler();
    HandlerInterface only = handler == null ? null : handler.only().orElse(null);
    if (handler != null
        && only != null
        && only.isServlet()
        && elements.getTypeElement(GeneratedTypes.SERVLET_EXCHANGE.canonicalName()) == null) {
      diagnostics.report(
          Message.HANDLER_MODULE_MISSING,
          Place.of(handler.type()),
          handler.type().getSimpleName(),
          only.simpleName(),
          ARTIFACT);
    }
  }
}
