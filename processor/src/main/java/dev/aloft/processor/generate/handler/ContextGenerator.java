package dev.aloft.processor.generate.handler;

import com.palantir.javapoet.ClassName;
import dev.aloft.processor.model.VendorContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * Writes the class that makes a cloud's own context of ours, from a template. What the library on
 * the class path does not have yet is left out.
 *
 * @param elements the compiler's
 */
public record ContextGenerator(Elements elements) {
  private static final String IF = "#if ";
  private static final String END = "#end";

  /** The source of the class. */
  public String generate(VendorContext context, ClassName bridge) {
    StringBuilder source = new StringBuilder();
    boolean included = true;
    for (String line : template(context).split("\n", -1)) {
      if (line.startsWith(IF)) {
        included = has(line.substring(IF.length()));
      } else if (line.equals(END)) {
        included = true;
      } else if (included) {
        source.append(line).append('\n');
      }
    }
    source.setLength(source.length() - 1);
    String declaration = "package " + bridge.packageName() + ";\n\n";
    return (bridge.packageName().isEmpty() ? "" : declaration) + source;
  }

  /** Whether the library has a type, or a method of one: {@code com.amazonaws...Context#getX}. */
  private boolean has(String what) {
    int hash = what.indexOf('#');
    TypeElement type = elements.getTypeElement(hash < 0 ? what : what.substring(0, hash));
    return type != null
        && (hash < 0
            || ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .anyMatch(each -> each.getSimpleName().contentEquals(what.substring(hash + 1))));
  }

  private static String template(VendorContext context) {
    String name = context.bridge("").simpleName() + ".txt";
    try (InputStream in = ContextGenerator.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the processor's jar lacks " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
