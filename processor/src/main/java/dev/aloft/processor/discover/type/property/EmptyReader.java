package dev.aloft.processor.discover.type.property;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.aloft.processor.discover.type.annotation.JacksonAnnotations;
import dev.aloft.processor.discover.type.context.ReadContext;
import dev.aloft.processor.discover.type.context.TypeScope;
import dev.aloft.processor.discover.type.creator.CreatorChoice;
import dev.aloft.processor.discover.type.source.Mirror;
import dev.aloft.processor.discover.type.source.Site;
import dev.aloft.processor.discover.type.source.TypeElements;
import dev.aloft.processor.discover.type.standard.StandardTypes;
import dev.aloft.processor.discover.type.vendor.AwsEvents;
import dev.aloft.processor.model.ValueModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Finds the empty value of a type, which null in a document may mean. */
public final class EmptyReader {
  private final ReadContext context;

  /** The JDK types with an empty value that are neither numbers nor containers. */
  private static final Set<String> WITH_EMPTY =
      Set.of(
          "java.util.UUID",
          "java.net.URI",
          "java.util.Locale",
          "java.util.Date",
          "java.lang.CharSequence",
          "java.lang.StringBuilder",
          "java.util.concurrent.atomic.AtomicBoolean",
          "java.util.concurrent.atomic.AtomicInteger",
          "java.util.concurrent.atomic.AtomicLong");

  private final Types types;
  private final JacksonAnnotations annotations;
  private final Site site;

  public EmptyReader(TypeScope scope) {
    this.context = scope.context();
    this.types = context.types();
    this.annotations = scope.annotations();
    this.site = scope.site();
  }

  /**
   * What was found.
   *
   * @param value the value with what makes its empty one; null if null stays null
   * @param unfit why a codec cannot make the empty value; null if all is well
   */
  public record Found(@Nullable ValueModel value, @Nullable String unfit) {}

  private static final Found NONE = new Found(null, null);

  private static Found unfit(String why) {
    return new Found(null, why);
  }

  /** Finds it. */
  public Found find(ValueModel value, TypeMirror mirror) {
    TypeMirror type =
        mirror instanceof WildcardType wildcard && wildcard.getExtendsBound() != null
            ? wildcard.getExtendsBound()
            : mirror;
    if (value instanceof ValueModel.Coded coded) {
      return ofCoded(coded, (DeclaredType) type);
    }
    if (value instanceof ValueModel.Ordinal ordinal) {
      Found found = ofCoded(ordinal.coded(), (DeclaredType) type);
      return found.value() instanceof ValueModel.Coded coded
          ? new Found(new ValueModel.Ordinal(ordinal.type(), coded), null)
          : found;
    }
    if (value instanceof ValueModel.Standard standard) {
      return WITH_EMPTY.contains(standard.type().toString()) ? new Found(value, null) : NONE;
    }
    if (value instanceof ValueModel.Formatted) {
      return NONE;
    }
    if (value instanceof ValueModel.Unwrapped) {
      return unfit("An unwrapped object is never null in JSON.");
    }
    boolean generic =
        value instanceof ValueModel.ArrayOf array
            ? isGeneric(array)
            : value instanceof ValueModel.Single single
                && single.container() instanceof ValueModel.ArrayOf inside
                && isGeneric(inside);
    return generic
        ? unfit("Java cannot create an array of a generic type.")
        : new Found(value, null);
  }

  private static boolean isGeneric(ValueModel.ArrayOf array) {
    TypeName innermost = array.element().value().type();
    while (innermost instanceof ArrayTypeName inner) {
      innermost = inner.componentType();
    }
    return innermost instanceof ParameterizedTypeName;
  }

  private Found ofCoded(ValueModel.Coded coded, DeclaredType type) {
    TypeElement element = (TypeElement) type.asElement();
    if (annotations.isCoded(element)) {
      return unfit("What its own codec regards as empty is known at run time only.");
    }
    List<ExecutableElement> annotated = CreatorChoice.annotated(element, annotations);
    if (element.getKind() == ElementKind.ENUM) {
      String constant = annotated.isEmpty() ? constant(element) : null;
      return constant == null ? NONE : found(coded, constant, null, List.of());
    }
    if (annotations.builder(element) != null) {
      return unfit("Jackson would use an empty builder as the value, and fail.");
    }
    if (TypeElements.isAbstract(element) && annotated.isEmpty()) {
      return NONE;
    }
    ExecutableElement creator = creator(element, annotated);
    if (creator == null || isDelegating(creator)) {
      return unfit("It has neither a constructor without arguments nor a creator of properties.");
    }
    if (!TypeElements.isAccessible(element, site.fromPackage())
        || !TypeElements.isMemberAccessible(creator, site.fromPackage())
        || TypeElements.throwsChecked(creator)) {
      return unfit(
          "What builds an empty one is not visible in the package "
              + site.fromPackage()
              + ", from where the codec calls it without reflection.");
    }
    return made(coded, type, creator);
  }

  /** Makes one with a creator whose arguments are all null, as Jackson does. */
  private Found made(ValueModel.Coded coded, DeclaredType type, ExecutableElement creator) {
    List<ValueModel.Passed> arguments = new ArrayList<>();
    boolean isMethod = creator.getKind() == ElementKind.METHOD;
    List<? extends TypeMirror> resolved =
        isMethod
            ? ((ExecutableType) creator.asType()).getParameterTypes()
            : ((ExecutableType) types.asMemberOf(type, creator)).getParameterTypes();
    boolean marked = context.nullness().isMarked(creator);
    for (int i = 0; i < resolved.size(); i++) {
      VariableElement parameter = creator.getParameters().get(i);
      Mirror mirror = new Mirror(resolved.get(i), parameter.asType());
      Site at = site.member(parameter, "", site.direction(), marked);
      if (!context.mayBeNull(mirror, List.of(parameter), at)) {
        return unfit(
            "Its creator would get null for every argument, and "
                + parameter.getSimpleName()
                + " is never null.");
      }
      arguments.add(
          AwsEvents.declares(creator)
              ? empty(resolved.get(i))
              : new ValueModel.Passed(TypeName.get(resolved.get(i)), null, null));
    }
    String method = isMethod ? creator.getSimpleName().toString() : null;
    return found(coded, "", method, List.copyOf(arguments));
  }

  /** AWS's runtime builds empty objects of empty strings, however deep. */
  private ValueModel.Passed empty(TypeMirror type) {
    TypeName name = TypeName.get(type);
    TypeElement element = (TypeElement) ((DeclaredType) type).asElement();
    if (StandardTypes.value(element.getQualifiedName().toString(), name)
        instanceof ValueModel.Basic scalar) {
      return new ValueModel.Passed(name, scalar, null);
    }
    List<ValueModel.Passed> inside =
        CreatorChoice.annotated(element, annotations).stream()
            .flatMap(creator -> creator.getParameters().stream())
            .map(parameter -> empty(parameter.asType()))
            .toList();
    return new ValueModel.Passed(name, null, new ValueModel.Empty("", null, inside));
  }

  private static Found found(
      ValueModel.Coded coded,
      String constant,
      @Nullable String method,
      List<ValueModel.Passed> arguments) {
    return new Found(
        new ValueModel.Coded(
            coded.type(),
            coded.codedType(),
            coded.codec(),
            coded.shared(),
            coded.byHand(),
            new ValueModel.Empty(constant, method, arguments)),
        null);
  }

  private @Nullable ExecutableElement creator(
      TypeElement element, List<ExecutableElement> annotated) {
    List<ExecutableElement> constructors =
        ElementFilter.constructorsIn(element.getEnclosedElements());
    List<ExecutableElement> all = new ArrayList<>(annotated);
    all.addAll(constructors);
    for (ExecutableElement each : all) {
      if (each.getParameters().isEmpty()) {
        return each;
      }
    }
    if (!annotated.isEmpty()) {
      return annotated.get(0);
    }
    boolean isRecord = element.getKind() == ElementKind.RECORD;
    for (ExecutableElement each : constructors) {
      if (isRecord && CreatorChoice.isCanonical(types, each, element.getRecordComponents())) {
        return each;
      }
    }
    return constructors.size() == 1 ? constructors.get(0) : null;
  }

  private boolean isDelegating(ExecutableElement creator) {
    return CreatorChoice.mode(annotations.find(creator, "JsonCreator")).equals("DELEGATING");
  }

  private @Nullable String constant(TypeElement element) {
    for (Element each : element.getEnclosedElements()) {
      if (each.getKind() == ElementKind.ENUM_CONSTANT
          && annotations.find(each, "JsonEnumDefaultValue") != null) {
        return each.getSimpleName().toString();
      }
    }
    return null;
  }
}
