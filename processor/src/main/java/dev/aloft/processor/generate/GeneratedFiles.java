package dev.aloft.processor.generate;

import com.palantir.javapoet.JavaFile;
import dev.aloft.processor.diagnostic.Diagnostics;
import dev.aloft.processor.diagnostic.Message;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.tools.StandardLocation;

/** Hands generated files to the compiler. */
public final class GeneratedFiles {
  private final Filer filer;
  private final Diagnostics diagnostics;

  /**
   * @param filer the compiler's
   * @param diagnostics where a refused file is reported
   */
  public GeneratedFiles(Filer filer, Diagnostics diagnostics) {
    this.filer = filer;
    this.diagnostics = diagnostics;
  }

  /** Writes a source file. */
  public void source(JavaFile file) {
    try {
      file.writeTo(filer);
    } catch (IOException refused) {
      String name = file.packageName() + "." + file.typeSpec().name();
      diagnostics.report(Message.CANNOT_WRITE, name, refused.toString());
    }
  }

  /** Writes a resource beside the classes. */
  public void resource(String path, String text, Iterable<? extends Element> origins) {
    Element[] elements = toArray(origins);
    try (Writer writer =
        filer.createResource(StandardLocation.CLASS_OUTPUT, "", path, elements).openWriter()) {
      writer.write(text);
    } catch (IOException refused) {
      diagnostics.report(Message.CANNOT_WRITE, path, refused.toString());
    }
  }

  private static Element[] toArray(Iterable<? extends Element> elements) {
    List<Element> list = new ArrayList<>();
    elements.forEach(list::add);
    return list.toArray(new Element[0]);
  }
}
