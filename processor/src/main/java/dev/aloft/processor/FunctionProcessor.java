package dev.aloft.processor;

import com.google.auto.service.AutoService;
import dev.aloft.processor.diagnostic.Diagnostics;
import dev.aloft.processor.diagnostic.Message;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Turns {@code @Function} methods into portable function classes, codecs and one bootstrap for each
 * provider on the processor path.
 *
 * <p>Works in stages, see {@link FunctionPipeline}: discover, model, validate, generate. Declared
 * as aggregating to Gradle, because {@code Functions_*} and {@code functions.json} are made from
 * all functions of a module. Never throws at the compiler.
 */
@AutoService(Processor.class)
public final class FunctionProcessor extends AbstractProcessor {
  private @Nullable Diagnostics diagnostics;
  private @Nullable FunctionPipeline pipeline;

  /** For the compiler. */
  public FunctionProcessor() {}

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("dev.aloft.Function", "dev.aloft.Function.Modules", "dev.aloft.ErrorType");
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (diagnostics == null) {
      diagnostics = new Diagnostics(processingEnv.getMessager());
    }
    try {
      if (pipeline == null) {
        pipeline = new FunctionPipeline(processingEnv, diagnostics);
      }
      pipeline.process(round);
    } catch (RuntimeException | LinkageError failure) {
      StringWriter trace = new StringWriter();
      failure.printStackTrace(new PrintWriter(trace));
      diagnostics.report(Message.INTERNAL_ERROR, trace);
    }
    return false;
  }
}
