package dev.aloft.internal;

import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/**
 * Says that Aloft's processor does not run, where a compiler looks for processors on the class
 * path: up to JDK 22, unless a processor path is named. It is in the jar that everybody has who can
 * write {@code @Function}. Beside the processor itself it is quiet; it claims nothing and writes
 * nothing.
 */
public final class MissingProcessorNotice extends AbstractProcessor {
  private static final String FUNCTION = "dev.aloft.Function";

  private static final String PROCESSOR = "dev/aloft/processor/FunctionProcessor.class";

  /** The entry of the processor's catalogue. */
  private static final String TEXT =
      "[ALOFT-119] There is a @Function, but Aloft's annotation processor does not run.\n"
          + "  Why: The compiler found aloft-annotations on the class path and no aloft-processor"
          + " beside it, so neither Functions_* nor a codec is written and the jar has nothing to"
          + " start.\n"
          + "  Fix: Name aloft-processor and the provider as annotation processors; with Maven that"
          + " needs maven-compiler-plugin 3.5 or newer, older ones ignore"
          + " <annotationProcessorPaths>. If the module is processed elsewhere, pass -proc:none.";

  private boolean said;

  /** For the compiler. */
  public MissingProcessorNotice() {}

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of(FUNCTION);
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    for (TypeElement annotation : annotations) {
      for (Element function : round.getElementsAnnotatedWith(annotation)) {
        if (!said && !isProcessorThere()) {
          // An error, because old Maven plugins do not show warnings.
          said = true;
          processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, TEXT, function);
        }
      }
    }
    return false;
  }

  /** All processors of a compilation come from one class loader. */
  private static boolean isProcessorThere() {
    ClassLoader loader = MissingProcessorNotice.class.getClassLoader();
    return loader != null && loader.getResource(PROCESSOR) != null;
  }
}
