package dev.aloft.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.aloft.processor.diagnostic.Diagnostics;
import dev.aloft.processor.discover.ExtensionDeclaration;
import dev.aloft.processor.discover.ExtensionReader;
import dev.aloft.processor.discover.KnownTypes;
import dev.aloft.processor.discover.LastRun;
import dev.aloft.processor.generate.GeneratedFiles;
import dev.aloft.processor.generate.extension.ExtensionGenerator;
import dev.aloft.processor.generate.resource.ExtensionsFile;
import dev.aloft.processor.model.ExtensionModel;
import dev.aloft.processor.trigger.Triggers;
import dev.aloft.processor.validate.ExtensionNameRule;
import dev.aloft.processor.validate.ExtensionRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** The stages for extensions of AWS Lambda, which have nothing to do with functions. */
final class ExtensionPipeline {
  private final Elements elements;
  private final Diagnostics diagnostics;
  private final ExtensionReader reader;
  private final ExtensionRule rule;
  private final ExtensionNameRule names = new ExtensionNameRule();
  private final GeneratedFiles files;
  private final Map<String, ExtensionModel> extensions = new TreeMap<>();

  /** Whether this compilation lacks sources that the last one had; then nothing is written. */
  private final boolean partial;

  /**
   * @param first the first round, which has all sources of the user
   */
  ExtensionPipeline(
      ProcessingEnvironment environment, Diagnostics diagnostics, RoundEnvironment first) {
    this.elements = environment.getElementUtils();
    this.diagnostics = diagnostics;
    this.reader = new ExtensionReader(elements, environment.getTypeUtils());
    this.rule =
        new ExtensionRule(
            new KnownTypes(elements, environment.getTypeUtils(), Triggers.portableTypes()));
    this.files = new GeneratedFiles(environment.getFiler(), elements, diagnostics);
    this.partial =
        elements.getTypeElement(ExtensionReader.ANNOTATION) != null
            && !new LastRun(environment.getFiler(), ExtensionsFile.PATH)
                .isWhole(first.getRootElements(), annotated(first), diagnostics);
  }

  /** One round: find, check, write. */
  void process(RoundEnvironment round) {
    if (partial) {
      return;
    }
    for (TypeElement type : ElementFilter.typesIn(annotated(round))) {
      ExtensionDeclaration declaration = reader.read(type);
      if (rule.accept(declaration, diagnostics) && names.accept(declaration, diagnostics)) {
        ExtensionModel extension = model(declaration);
        extensions.put(extension.name(), extension);
        files.source(new ExtensionGenerator().generate(extension), List.of(extension.owner()));
      }
    }
    if (round.processingOver() && !extensions.isEmpty() && diagnostics.errors() == 0) {
      files.resource(
          ExtensionsFile.PATH,
          new ExtensionsFile().generate(extensions.values()),
          extensions.values().stream().map(ExtensionModel::owner).toList());
    }
  }

  private List<Element> annotated(RoundEnvironment round) {
    TypeElement annotation = elements.getTypeElement(ExtensionReader.ANNOTATION);
    return annotation == null
        ? List.of()
        : new ArrayList<>(round.getElementsAnnotatedWith(annotation));
  }

  private static ExtensionModel model(ExtensionDeclaration declaration) {
    ClassName owner = ClassName.get(declaration.type());
    return new ExtensionModel(
        owner,
        ClassName.get(owner.packageName(), String.join("_", owner.simpleNames()) + "Extension"),
        declaration.name(),
        declaration.listensToInvocations(),
        declaration.takesRegistration(),
        declaration.constructor().stream()
            .flatMap(constructor -> constructor.getThrownTypes().stream())
            .map(TypeName::get)
            .toList());
  }
}
