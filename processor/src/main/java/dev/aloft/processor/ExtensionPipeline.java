package dev.aloft.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.aloft.processor.diagnostic.Diagnostics;
import dev.aloft.processor.discover.ExtensionDeclaration;
import dev.aloft.processor.discover.ExtensionReader;
import dev.aloft.processor.discover.KnownTypes;
import dev.aloft.processor.generate.GeneratedFiles;
import dev.aloft.processor.generate.extension.ExtensionGenerator;
import dev.aloft.processor.model.ExtensionModel;
import dev.aloft.processor.trigger.Triggers;
import dev.aloft.processor.validate.ExtensionRule;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** The stages for extensions of AWS Lambda, which have nothing to do with functions. */
final class ExtensionPipeline {
  private final Elements elements;
  private final Diagnostics diagnostics;
  private final ExtensionReader reader;
  private final ExtensionRule rule;
  private final GeneratedFiles files;

  ExtensionPipeline(ProcessingEnvironment environment, Diagnostics diagnostics) {
    this.elements = environment.getElementUtils();
    this.diagnostics = diagnostics;
    this.reader = new ExtensionReader(elements, environment.getTypeUtils());
    this.rule =
        new ExtensionRule(
            new KnownTypes(elements, environment.getTypeUtils(), Triggers.portableTypes()));
    this.files = new GeneratedFiles(environment.getFiler(), elements, diagnostics);
  }

  /** One round: find, check, write. */
  void process(RoundEnvironment round) {
    TypeElement annotation = elements.getTypeElement(ExtensionReader.ANNOTATION);
    if (annotation == null) {
      return;
    }
    for (TypeElement type : ElementFilter.typesIn(round.getElementsAnnotatedWith(annotation))) {
      ExtensionDeclaration declaration = reader.read(type);
      if (rule.accept(declaration, diagnostics)) {
        ExtensionModel extension = model(declaration);
        files.source(new ExtensionGenerator().generate(extension), List.of(extension.owner()));
      }
    }
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
