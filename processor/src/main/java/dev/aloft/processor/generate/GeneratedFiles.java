package dev.aloft.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.aloft.processor.diagnostic.Diagnostics;
import dev.aloft.processor.diagnostic.Message;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;
import javax.tools.StandardLocation;

/**
 * Hands generated files to the compiler.
 *
 * @param filer the compiler's
 * @param elements the compiler's
 * @param diagnostics where a refused file is reported
 */
public record GeneratedFiles(Filer filer, Elements elements, Diagnostics diagnostics) {
  /** Writes a source file. */
  public void source(JavaFile file) {
    try {
      file.writeTo(filer);
    } catch (IOException refused) {
      String name = file.packageName() + "." + file.typeSpec().name();
      diagnostics.report(Message.CANNOT_WRITE, name, refused.toString());
    }
  }

  /**
   * Writes a source file that does not name its origins itself.
   *
   * @param origins the classes of the user that it is made from
   */
  public void source(JavaFile file, Collection<ClassName> origins) {
    TypeSpec.Builder type = file.typeSpec().toBuilder();
    for (Element origin : found(origins)) {
      type.addOriginatingElement(origin);
    }
    source(JavaFile.builder(file.packageName(), type.build()).skipJavaLangImports(true).build());
  }

  /** Writes a source file that is whole text. */
  public void source(ClassName name, String text, Collection<ClassName> origins) {
    Element[] made = found(origins).toArray(new Element[0]);
    try (Writer writer = filer.createSourceFile(name.canonicalName(), made).openWriter()) {
      writer.write(text);
    } catch (IOException refused) {
      diagnostics.report(Message.CANNOT_WRITE, name.canonicalName(), refused.toString());
    }
  }

  /** Writes a resource next to the classes. */
  public void resource(String path, String text, Collection<ClassName> origins) {
    Element[] made = found(origins).toArray(new Element[0]);
    try (Writer writer =
        filer.createResource(StandardLocation.CLASS_OUTPUT, "", path, made).openWriter()) {
      writer.write(text);
    } catch (IOException refused) {
      diagnostics.report(Message.CANNOT_WRITE, path, refused.toString());
    }
  }

  /** As they are in this round: elements do not outlive theirs. */
  private List<Element> found(Collection<ClassName> classes) {
    List<Element> found = new ArrayList<>();
    for (ClassName name : classes) {
      Element element = elements.getTypeElement(name.canonicalName());
      if (element != null) {
        found.add(element);
      }
    }
    return found;
  }
}
