package dev.aloft.processor.discover;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.aloft.processor.discover.type.ValueReader;
import dev.aloft.processor.discover.type.source.TypeElements;
import dev.aloft.processor.model.ComponentModel;
import dev.aloft.processor.model.FunctionModel;
import dev.aloft.processor.model.FunctionModel.Argument;
import dev.aloft.processor.model.FunctionModel.Construction;
import dev.aloft.processor.model.FunctionModel.Result;
import dev.aloft.processor.model.HandlerInterface;
import dev.aloft.processor.model.InstanceHooks;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Reads a declaration that passed the rules into the model.
 *
 * @param elements the compiler's
 * @param known the types that mean something in a signature
 * @param errorTypes the exceptions with a reported type of their own
 */
public record FunctionReader(Elements elements, KnownTypes known, ErrorTypes errorTypes) {
  /**
   * Reads one function.
   *
   * @return the model, or empty if a type was refused and reported
   * @throws dev.aloft.processor.discover.type.source.MissingTypeException if a type of the
   *     signature does not exist yet
   */
  public Optional<FunctionModel> read(FunctionDeclaration declaration, ValueReader values) {
    SignatureReader signature = new SignatureReader(known, values, declaration);
    Optional<List<Argument>> arguments = signature.arguments();
    Optional<Result> result = signature.result();
    if (arguments.isEmpty() || result.isEmpty()) {
      return Optional.empty();
    }
    TypeElement owner = declaration.owner();
    ClassName ownerName = ClassName.get(owner);
    boolean isStatic = declaration.isStatic();
    return Optional.of(
        new FunctionModel(
            declaration.settings(),
            declaration.methodName(),
            portableName(declaration),
            ownerName,
            isStatic ? null : construction(owner, ownerName),
            !isStatic && known.isCloseable(owner),
            !isStatic && known.hasSnapshotHooks(owner),
            !isStatic && known.worksAfter(owner),
            isStatic ? null : InstanceHooksReader.of(owner),
            arguments.get(),
            result.get(),
            errorTypes.of(declaration),
            TracingDeclaration.of(declaration).map(each -> each.model(known)).orElse(null),
            GuardDeclaration.of(declaration).map(GuardDeclaration::reserveMillis).orElse(0),
            StreamLimit.of(declaration).map(StreamLimit::bytes).orElse(0)));
  }

  /**
   * The name of the generated class for a function's method. Function names, which are unique,
   * distinguish overloads: so a main class never becomes another function's when methods are moved
   * or their types renamed.
   */
  public static ClassName portableName(FunctionDeclaration declaration) {
    String name = generated(declaration.owner(), declaration.methodName());
    return ClassName.get(
        ClassName.get(declaration.owner()).packageName(),
        declaration.overloaded()
            ? name + "_" + declaration.name().replaceAll("[^\\p{L}\\p{N}]", "_")
            : name);
  }

  /** The Dagger component that builds a class; empty if its functions do without one. */
  public static Optional<ClassName> componentName(FunctionDeclaration declaration) {
    TypeElement owner = declaration.owner();
    return declaration.isStatic() || Constructors.of(owner).injected().isEmpty()
        ? Optional.empty()
        : Optional.of(componentName(owner));
  }

  /** The classes of clouds' own contexts that a function's handler or hooks need. */
  public static Set<ClassName> contextNames(FunctionDeclaration declaration) {
    Set<ClassName> names = new LinkedHashSet<>();
    HandlerClass handler = declaration.handler();
    if (handler != null) {
      handler
          .only()
          .map(HandlerInterface::context)
          .map(context -> context.bridge(TypeElements.packageName(declaration.owner())))
          .ifPresent(names::add);
    }
    InstanceHooks hooks =
        declaration.isStatic() ? null : InstanceHooksReader.of(declaration.owner());
    if (hooks != null) {
      names.add(hooks.bridge());
      names.add(hooks.context());
    }
    return names;
  }

  private static ClassName componentName(TypeElement owner) {
    return ClassName.get(ClassName.get(owner).packageName(), generated(owner, "Component"));
  }

  private static String generated(TypeElement owner, String suffix) {
    return String.join("_", ClassName.get(owner).simpleNames()) + "_" + suffix;
  }

  private Construction construction(TypeElement owner, ClassName ownerName) {
    Optional<CodeBlock> single = KotlinObjects.instance(owner);
    if (single.isPresent()) {
      return new Construction.Single(single.get());
    }
    Constructors constructors = Constructors.of(owner);
    if (constructors.injected().isEmpty()) {
      ExecutableElement constructor = constructors.noArguments().orElseThrow();
      return new Construction.NoArguments(
          constructor.getThrownTypes().stream().map(TypeName::get).toList());
    }
    return new Construction.Injected(
        new ComponentModel(
            componentName(owner),
            ownerName,
            DaggerModules.of(owner).stream().map(ClassName::get).toList(),
            scopes()));
  }

  /** Both packages' singleton scopes, as far as they exist: user classes may carry either. */
  private List<ClassName> scopes() {
    return Stream.of("jakarta.inject.Singleton", "javax.inject.Singleton")
        .map(elements::getTypeElement)
        .filter(type -> type != null)
        .map(ClassName::get)
        .toList();
  }
}
