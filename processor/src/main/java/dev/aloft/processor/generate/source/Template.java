package dev.aloft.processor.generate.source;

import com.palantir.javapoet.ClassName;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * Makes the source of a class from a text of the same name. What a library on the class path does
 * not have is left out: the lines from {@code #if NAME} to {@code #end}.
 *
 * @param elements the compiler's
 */
public record Template(Elements elements) {
  private static final String IF = "#if ";
  private static final String END = "#end";

  /**
   * The source of the class.
   *
   * @param beside a class in whose package the text is
   */
  public String source(ClassName name, Class<?> beside) {
    StringBuilder source = new StringBuilder();
    boolean included = true;
    for (String line : text(name.simpleName() + ".txt", beside).split("\n", -1)) {
      if (line.startsWith(IF)) {
        included = has(line.substring(IF.length()));
      } else if (line.equals(END)) {
        included = true;
      } else if (included) {
        source.append(line).append('\n');
      }
    }
    source.setLength(source.length() - 1);
    String declaration = "package " + name.packageName() + ";\n\n";
    return (name.packageName().isEmpty() ? "" : declaration) + source;
  }

  /** Whether there is a type, or a method of one: {@code com.amazonaws...Context#getX}. */
  private boolean has(String what) {
    int hash = what.indexOf('#');
    TypeElement type = elements.getTypeElement(hash < 0 ? what : what.substring(0, hash));
    return type != null
        && (hash < 0
            || ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .anyMatch(each -> each.getSimpleName().contentEquals(what.substring(hash + 1))));
  }

  private static String text(String file, Class<?> beside) {
    try (InputStream in = beside.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the processor's jar lacks " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
