package dev.aloft.processor.trigger;

import com.palantir.javapoet.CodeBlock;
import dev.aloft.processor.generate.function.PortableClass;
import dev.aloft.processor.generate.source.GeneratedTypes;
import dev.aloft.processor.model.FunctionModel.Argument;

/**
 * The code of existing handlers that take the request and the response of the servlet API: makes
 * both of {@code request}, calls, answers with {@code response}.
 */
record ServletCode(PortableClass portable) {
  /** The statements of the handler's method. */
  CodeBlock body() {
    String exchange = portable.locals().newName("exchange");
    CodeBlock call =
        portable.call(
            argument ->
                CodeBlock.of(
                    argument instanceof Argument.OfServletRequest
                        ? "$N.request()"
                        : "$N.response()",
                    exchange));
    return CodeBlock.builder()
        .addStatement(
            "$1T $2N = new $1T(request, context)", GeneratedTypes.SERVLET_EXCHANGE, exchange)
        .addStatement(call)
        .addStatement("$N.answer(response)", exchange)
        .build();
  }
}
