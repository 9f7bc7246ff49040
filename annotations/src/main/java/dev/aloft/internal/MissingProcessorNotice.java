package dev.aloft.internal;

import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/**
 * Reports that Aloft's processor does not run, where the compiler searches the class path for
 * processors: up to JDK 22, unless a processor path is given. It is in this jar because everyone
 * who can write {@code @Function} has it. If the real processor is present it stays silent; it
 * claims no annotation and writes nothing.
 */
public final class MissingProcessorNotice extends AbstractProcessor {
  private static final String FUNCTION = "dev.aloft.Function";

  private static final String PROCESSOR = "dev/aloft/processor/FunctionProcessor.class";

  /** The text of this message in the processor's catalogue. */
  private static final String TEXT =
      "[ALOFT-119] There is a @Function, but Aloft's annotation processor does not run.\n"
          + "  Why: The compiler found aloft-annotations on the class path and no aloft-processor"
          + " beside it, so neither Functions_* nor a codec is written and the jar has nothing to"
          + " start.\n"
          + "  Fix: Name aloft-processor and the provider as annotation processors; with Maven that"
          + " needs maven-compiler-plugin 3.5 or newer, older ones ignore"
          + " <annotationProcessorPaths>. If the module is processed elsewhere, pass -proc:none.";

  private boolean said;

  /** Called by the compiler. */
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

  /** All processors of a compilation share one class loader. */
  private static boolean isProcessorThere() {
    ClassLoader loader = MissingProcessorNotice.class.getClassLoader();
    return loader != null && loader.getResource(PROCESSOR) != null;
  }
}
