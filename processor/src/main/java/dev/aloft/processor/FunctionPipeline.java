package dev.aloft.processor;

import dev.aloft.processor.diagnostic.Diagnostics;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.discover.DeclarationReader;
import dev.aloft.processor.discover.ErrorTypes;
import dev.aloft.processor.discover.FunctionDeclaration;
import dev.aloft.processor.discover.FunctionFinder;
import dev.aloft.processor.discover.FunctionFinder.Waiting;
import dev.aloft.processor.discover.FunctionReader;
import dev.aloft.processor.discover.HomePackage;
import dev.aloft.processor.discover.KnownTypes;
import dev.aloft.processor.discover.LastRun;
import dev.aloft.processor.discover.type.CodecImports;
import dev.aloft.processor.discover.type.ValueReader;
import dev.aloft.processor.discover.type.source.MissingTypeException;
import dev.aloft.processor.discover.type.source.SourceTypes;
import dev.aloft.processor.discover.type.source.TypeElements;
import dev.aloft.processor.discover.type.source.UnresolvedAnnotations;
import dev.aloft.processor.generate.GeneratedFiles;
import dev.aloft.processor.generate.function.CombinedGenerator;
import dev.aloft.processor.generate.resource.FunctionsFile;
import dev.aloft.processor.model.CodecModel;
import dev.aloft.processor.model.FunctionModel;
import dev.aloft.processor.trigger.Triggers;
import dev.aloft.processor.validate.DaggerRunRule;
import dev.aloft.processor.validate.FunctionRules;
import dev.aloft.processor.validate.GeneratedNames;
import dev.aloft.processor.validate.InheritedFunctionRule;
import dev.aloft.processor.validate.JavaVersionRule;
import dev.aloft.processor.validate.LoneGuardRule;
import dev.aloft.processor.validate.LoneTracingRule;
import dev.aloft.processor.validate.LoneTriggerRule;
import dev.aloft.provider.descriptor.ProviderDescriptor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** The stages in their order, for one compilation. */
final class FunctionPipeline {
  private final Elements elements;
  private final Diagnostics diagnostics;
  private final List<ProviderDescriptor> providers;
  private final FunctionRules rules;
  private final UnresolvedAnnotations unresolved;
  private final JavaVersionRule javaVersion;
  private final LoneTriggerRule loneTriggers;
  private final LoneTracingRule loneTracing;
  private final LoneGuardRule loneGuards;
  private final DaggerRunRule daggerRun;
  private final FunctionFinder finder;
  private final FunctionReader reader;
  private final ErrorTypes errorTypes;
  private final InheritedFunctionRule inheritance;
  private final GeneratedNames names;
  private final SourceTypes made = new SourceTypes();
  private final HomePackage home;

  /** Whether this compilation lacks sources that the last one had; then nothing is written. */
  private final boolean partial;

  private final FunctionFiles functions;
  private final CodecImports imports;
  private final ValueReader values;

  /**
   * @param first the first round, which has all sources of the user
   */
  FunctionPipeline(
      ProcessingEnvironment environment,
      Diagnostics diagnostics,
      List<ProviderDescriptor> providers,
      RoundEnvironment first) {
    this.elements = environment.getElementUtils();
    this.diagnostics = diagnostics;
    this.providers = providers;
    KnownTypes known =
        new KnownTypes(elements, environment.getTypeUtils(), Triggers.portableTypes());
    this.inheritance = new InheritedFunctionRule(elements);
    this.names = new GeneratedNames(elements);
    this.home = new HomePackage(environment.getOptions());
    this.javaVersion = new JavaVersionRule(environment.getSourceVersion());
    this.unresolved = new UnresolvedAnnotations(environment);
    this.loneTriggers = new LoneTriggerRule(elements, unresolved);
    this.loneTracing = new LoneTracingRule(elements, unresolved);
    this.loneGuards = new LoneGuardRule(elements, unresolved);
    this.daggerRun = new DaggerRunRule(elements);
    this.finder = new FunctionFinder(elements, Triggers.byAnnotation(), known);
    this.errorTypes = new ErrorTypes(known, diagnostics);
    this.reader = new FunctionReader(elements, known, errorTypes);
    GeneratedFiles files = new GeneratedFiles(environment.getFiler(), elements, diagnostics);
    this.rules = new FunctionRules(elements, known, providers, names);
    this.functions = new FunctionFiles(files, providers, elements);
    this.values = new ValueReader(environment, diagnostics, unresolved, home::ofCodecs);
    this.imports = new CodecImports(elements, diagnostics, values);
    names.addSources(first.getRootElements());
    made.addSources(first.getRootElements());
    this.partial = isPartial(first, environment, diagnostics);
  }

  /** One round: find, check, read what is clean, write. */
  void process(RoundEnvironment round) {
    if (partial) {
      return;
    }
    inheritance.check(round.getRootElements(), diagnostics);
    findErrorTypes(round);
    loneTriggers.check(round, diagnostics);
    loneTracing.check(round, diagnostics);
    loneGuards.check(round, diagnostics);
    List<FunctionDeclaration> declarations = find(round);
    MissingTypeException missing = imports.waitsFor();
    for (FunctionDeclaration declaration : declarations) {
      if (missing == null) {
        read(declaration)
            .ifPresent(
                function -> {
                  made.add(declaration.owner());
                  functions.write(function, home.ofFunctions());
                });
      } else {
        // What a mixin says must be known before its type is read.
        finder.defer(declaration, missing);
      }
    }
    if (missing == null && !functions.isSharedWritten() && !round.processingOver()) {
      imports.read();
    }
    if (round.processingOver()) {
      reportWaiting();
      if (!round.errorRaised() && diagnostics.errors() == 0) {
        daggerRun.check(functions.components(), diagnostics);
      }
      writeResources();
    } else if (declarations.isEmpty() && finder.waiting().isEmpty() && imports.waitsFor() == null) {
      // A round after the last function: what is made from all functions can be written, and is
      // still seen by other processors.
      writeShared();
    }
  }

  private static boolean isPartial(
      RoundEnvironment round, ProcessingEnvironment environment, Diagnostics diagnostics) {
    List<Element> annotated = new ArrayList<>();
    for (String name :
        List.of(
            DeclarationReader.FUNCTION,
            ErrorTypes.ANNOTATION,
            CodecImports.ANNOTATION,
            CodecImports.CONTAINER)) {
      TypeElement annotation = environment.getElementUtils().getTypeElement(name);
      if (annotation != null) {
        annotated.addAll(round.getElementsAnnotatedWith(annotation));
      }
    }
    LastRun last = new LastRun(environment.getFiler(), FunctionsFile.PATH);
    return !last.isWhole(round.getRootElements(), annotated, diagnostics);
  }

  private void findErrorTypes(RoundEnvironment round) {
    TypeElement annotation = elements.getTypeElement(ErrorTypes.ANNOTATION);
    if (annotation != null) {
      round.getElementsAnnotatedWith(annotation).forEach(errorTypes::add);
    }
  }

  private List<FunctionDeclaration> find(RoundEnvironment round) {
    TypeElement annotation = elements.getTypeElement(DeclarationReader.FUNCTION);
    if (annotation == null || round.processingOver()) {
      return List.of();
    }
    List<FunctionDeclaration> declarations = finder.find(round, annotation);
    List<Element> holders = imports.find(round);
    if (!declarations.isEmpty() && providers.isEmpty()) {
      diagnostics.report(Message.NO_PROVIDER, declarations.get(0).place());
    }
    values.addSources(round.getRootElements());
    home.add(declarations, holders, diagnostics);
    if (!declarations.isEmpty()) {
      for (ProviderDescriptor provider : providers) {
        names.claimCombined(CombinedGenerator.name(home.ofFunctions(), provider), diagnostics);
      }
    }
    if (!functions.isSharedWritten()) {
      imports.register();
    }
    return declarations;
  }

  private Optional<FunctionModel> read(FunctionDeclaration declaration) {
    if (functions.isSharedWritten()) {
      diagnostics.report(Message.LATE_FUNCTION, declaration.place(), declaration.label());
      return Optional.empty();
    }
    javaVersion.check(declaration, diagnostics);
    if (!javaVersion.isMet()) {
      return Optional.empty();
    }
    Optional<String> annotation = unresolvedAnnotation(declaration);
    if (annotation.isPresent()) {
      // It may be a trigger or an @Inject, or change what the function takes or returns.
      finder.defer(declaration, MissingTypeException.ofAnnotation(annotation.get()));
      return Optional.empty();
    }
    try {
      if (!declaration.isStatic()) {
        // What is called besides the function's method depends on all that its class inherits.
        TypeElements.awaitSupertypes(declaration.owner());
      }
      return rules.accept(declaration, diagnostics)
          ? reader.read(declaration, values)
          : Optional.empty();
    } catch (MissingTypeException missing) {
      finder.defer(declaration, missing);
      return Optional.empty();
    }
  }

  private Optional<String> unresolvedAnnotation(FunctionDeclaration declaration) {
    List<Element> annotated = new ArrayList<>(List.of(declaration.element(), declaration.owner()));
    declaration.signature().parameters().forEach(each -> annotated.add(each.element()));
    annotated.addAll(ElementFilter.constructorsIn(declaration.owner().getEnclosedElements()));
    return annotated.stream().map(unresolved::of).flatMap(Optional::stream).findFirst();
  }

  private void writeShared() {
    if (functions.isSharedWritten() || (functions.isEmpty() && imports.isEmpty())) {
      return;
    }
    imports.checkMembers();
    for (CodecModel codec : values.codecs()) {
      names.checkCodec(codec.codec(), codec.type().toString(), diagnostics);
    }
    functions.writeShared(home.ofFunctions(), values.codecs());
  }

  private void writeResources() {
    if (functions.isEmpty() || diagnostics.errors() > 0) {
      return;
    }
    values.addTo(made);
    imports.addTo(made);
    errorTypes.addTo(made);
    functions.writeResources(home.ofFunctions(), values.codecs(), made.names());
  }

  private void reportWaiting() {
    imports.reportWaiting();
    if (imports.waitsFor() != null) {
      return;
    }
    for (Waiting waiting : finder.waiting()) {
      FunctionDeclaration function = waiting.function();
      Message message = waiting.missing().message();
      if (message != null) {
        diagnostics.report(
            message, function.place(), function.label(), waiting.missing().typeName());
      }
    }
  }
}
