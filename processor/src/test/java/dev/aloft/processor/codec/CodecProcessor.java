package dev.aloft.processor.codec;

import com.palantir.javapoet.JavaFile;
import dev.aloft.processor.diagnostic.Diagnostics;
import dev.aloft.processor.discover.type.CodecImports;
import dev.aloft.processor.discover.type.ValueReader;
import dev.aloft.processor.discover.type.source.MissingTypeException;
import dev.aloft.processor.discover.type.source.UnresolvedAnnotations;
import dev.aloft.processor.generate.codec.CodecGenerator;
import dev.aloft.processor.model.CodecModel;
import dev.aloft.processor.model.Direction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Generates codecs for types and methods by name, as functions would ask for them. */
final class CodecProcessor extends AbstractProcessor {
  private final List<String> typeNames;
  private final Direction direction;
  private final List<String> deferred = new ArrayList<>();
  private @Nullable Diagnostics diagnostics;
  private @Nullable ValueReader reader;
  private @Nullable CodecImports imports;
  private boolean written;

  CodecProcessor(Direction direction, List<String> typeNames) {
    this.direction = direction;
    this.typeNames = typeNames;
  }

  /** The types that were missing in the last round. */
  List<String> deferred() {
    return deferred;
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("*");
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latest();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    Elements elements = processingEnv.getElementUtils();
    if (diagnostics == null || reader == null || imports == null) {
      diagnostics = new Diagnostics(processingEnv.getMessager());
      reader =
          new ValueReader(processingEnv, diagnostics, UnresolvedAnnotations.none(), () -> "home");
      imports = new CodecImports(elements, diagnostics, reader);
    }
    if (round.processingOver() || written) {
      return false;
    }
    reader.addSources(round.getRootElements());
    imports.find(round);
    imports.register();
    deferred.clear();
    for (String name : typeNames) {
      if (name.contains("#")) {
        readFunction(name, reader);
        continue;
      }
      TypeElement type = elements.getTypeElement(name);
      try {
        reader.read(type.asType(), type, type.getSimpleName().toString(), direction);
      } catch (MissingTypeException e) {
        deferred.add(e.typeName());
      }
    }
    imports.read();
    if (deferred.isEmpty() && diagnostics.errors() == 0) {
      written = true;
      imports.checkMembers();
      write(reader);
    }
    return false;
  }

  /** Reads the parameter and the result of a method, named {@code Type#method}. */
  private void readFunction(String name, ValueReader reader) {
    String[] parts = name.split("#", -1);
    TypeElement type = processingEnv.getElementUtils().getTypeElement(parts[0]);
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      if (method.getSimpleName().contentEquals(parts[1])) {
        VariableElement parameter = method.getParameters().get(0);
        reader.read(parameter.asType(), parameter, parts[1], Direction.READ);
        reader.read(method.getReturnType(), method, parts[1], Direction.WRITE);
      }
    }
  }

  private void write(ValueReader reader) {
    CodecGenerator generator = new CodecGenerator(processingEnv.getElementUtils());
    for (CodecModel model : reader.codecs()) {
      JavaFile file = generator.generate(model);
      try {
        file.writeTo(processingEnv.getFiler());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
