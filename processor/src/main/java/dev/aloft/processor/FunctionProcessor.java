package dev.aloft.processor;

import com.google.auto.service.AutoService;
import dev.aloft.processor.diagnostic.Diagnostics;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.discover.HomePackage;
import dev.aloft.processor.discover.Providers;
import dev.aloft.provider.descriptor.ProviderDescriptor;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Turns {@code @Function} methods into portable function classes, codecs and one bootstrap for each
 * provider on the processor path, and {@code @Extension} classes into mains.
 *
 * <p>Works in stages, see {@link FunctionPipeline}: discover, model, validate, generate. Claims no
 * annotation and never throws at the compiler. It needs all functions of a module in source, so it
 * is not declared as incremental to Gradle, which then compiles the whole module.
 */
@AutoService(Processor.class)
public final class FunctionProcessor extends AbstractProcessor {
  private final Supplier<List<ProviderDescriptor>> providers;
  private @Nullable Diagnostics diagnostics;
  private @Nullable FunctionPipeline pipeline;
  private @Nullable ExtensionPipeline extensions;

  /** For the compiler. */
  public FunctionProcessor() {
    this.providers = Providers::onProcessorPath;
  }

  /**
   * @param providers those to write bootstraps for, in the order of their ids
   */
  FunctionProcessor(List<ProviderDescriptor> providers) {
    this.providers = () -> providers;
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    // All, because a compilation without any of ours may still hold part of the last one's sources,
    // or a class that inherits a function.
    return Set.of("*");
  }

  @Override
  public Set<String> getSupportedOptions() {
    return Set.of(HomePackage.OPTION);
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
        pipeline = new FunctionPipeline(processingEnv, diagnostics, providers.get(), round);
      }
      pipeline.process(round);
      if (extensions == null) {
        extensions = new ExtensionPipeline(processingEnv, diagnostics, round);
      }
      extensions.process(round);
    } catch (RuntimeException | LinkageError failure) {
      StringWriter trace = new StringWriter();
      failure.printStackTrace(new PrintWriter(trace));
      diagnostics.report(Message.INTERNAL_ERROR, trace);
    }
    return false;
  }
}
