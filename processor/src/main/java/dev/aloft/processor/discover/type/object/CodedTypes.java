package dev.aloft.processor.discover.type.object;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Place;
import dev.aloft.processor.diagnostic.Problem;
import dev.aloft.processor.discover.type.annotation.JacksonAnnotations;
import dev.aloft.processor.discover.type.annotation.KotlinMetadata;
import dev.aloft.processor.discover.type.annotation.LocalRules;
import dev.aloft.processor.discover.type.annotation.TypeInfo;
import dev.aloft.processor.discover.type.context.CodecRegistry;
import dev.aloft.processor.discover.type.context.ReadContext;
import dev.aloft.processor.discover.type.creator.CreatorChoice;
import dev.aloft.processor.discover.type.fact.ObjectRequest;
import dev.aloft.processor.discover.type.fact.Unwrapping;
import dev.aloft.processor.discover.type.form.EnumFormats;
import dev.aloft.processor.discover.type.form.ObjectForms;
import dev.aloft.processor.discover.type.source.Mirror;
import dev.aloft.processor.discover.type.source.Site;
import dev.aloft.processor.discover.type.source.TypeElements;
import dev.aloft.processor.discover.type.standard.Containers;
import dev.aloft.processor.discover.type.standard.StandardTypes;
import dev.aloft.processor.discover.type.standard.UnsupportedTypes;
import dev.aloft.processor.model.ValueModel;
import dev.aloft.processor.validate.type.JacksonRule;
import dev.aloft.processor.validate.type.KotlinClassRule;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Types that get a generated codec: rules about the type itself at a place. Only the codec's name
 * is determined here; {@link CodecReader} reads the type.
 */
public final class CodedTypes {
  /** Nobody nests types this deep; generics that grow at every step do. */
  private static final int DEEPEST = 12;

  private final ReadContext context;
  private final Types types;
  private final JacksonAnnotations annotations;

  public CodedTypes(ReadContext context) {
    this.context = context.fromOutside();
    this.types = context.types();
    this.annotations = this.context.annotations();
  }

  public @Nullable ValueModel read(Mirror mirror, TypeElement element, Site site) {
    return read(mirror, element, LocalRules.NONE, site);
  }

  /** The same for a type that is different at this place. */
  public @Nullable ValueModel read(
      Mirror mirror, TypeElement element, LocalRules local, Site site) {
    DeclaredType type = concrete((DeclaredType) mirror.type(), element, site);
    if (type == null || !isAllowed(element, type, local, site)) {
      return null;
    }
    String packageName = context.home().packageOf(type);
    if (packageName == null || !TypeElements.isAccessible(element, site.fromPackage())) {
      String from = packageName == null ? context.home().homePackage() : site.fromPackage();
      return inaccessible(element, from, site);
    }
    boolean argumentsMarked = argumentsMarked(mirror, type, site);
    TypeMirror view = element.getKind() == ElementKind.ENUM ? null : site.view();
    String here = local.key() + form(element, local);
    String key = key(type, argumentsMarked) + here + (view == null ? "" : " in " + view);
    if (!context.registry().knows(key)) {
      reach(element, site);
    }
    Site inside = within(mirror, type, packageName, site);
    CodecRegistry.Request wanted = new CodecRegistry.Request(type, local, inside);
    String simpleName = context.home().simpleNameOf(type, !here.isEmpty(), view);
    ClassName codec = context.registry().request(key, wanted, packageName, simpleName);
    return new ValueModel.Coded(
        TypeName.get(mirror.type()), TypeName.get(type), codec, true, false, null);
  }

  /** Members must be known here: what is around values of the type may depend on them. */
  private void reach(TypeElement element, Site site) {
    if (element.getKind() != ElementKind.ENUM) {
      TypeElements.hierarchy(element).forEach(context::awaitMembers);
    }
    if (context.nullness().isMarkedUnseen(element)) {
      context.warn(Message.NULLNESS_UNSEEN, Place.of(site.at()), element.getSimpleName());
    }
  }

  /** Whether unannotated references are non-null where the type got its arguments. */
  private boolean argumentsMarked(Mirror mirror, DeclaredType type, Site site) {
    return type.getTypeArguments().isEmpty()
        ? context.nullness().isMarked(type.asElement())
        : mirror.fromArgument() ? site.argumentsMarked() : site.marked();
  }

  /** What the form that the place gives the type adds to its key. */
  private String form(TypeElement element, LocalRules local) {
    return element.getKind() == ElementKind.ENUM
        ? new EnumFormats(annotations).key(element, local.format())
        : ObjectForms.key(element, local, annotations);
  }

  /** Whether there is a class to build, or JSON says which. */
  public static boolean isBuildable(TypeElement element, JacksonAnnotations annotations) {
    return element.getKind() == ElementKind.ENUM
        || !TypeElements.isAbstract(element)
        || annotations.isCoded(element)
        || annotations.builder(element) != null
        || CreatorChoice.annotated(element, annotations).stream()
            .anyMatch(each -> each.getKind() == ElementKind.METHOD)
        || TypeInfo.info(element, annotations) != null;
  }

  /**
   * Whether all of Jackson's annotations of a type and its members are honoured; reports others.
   */
  public boolean isClean(TypeElement element, Site site) {
    List<TypeElement> hierarchy = TypeElements.hierarchy(element);
    ReadContext step = context.step().seenFrom(hierarchy);
    new JacksonRule(step).checkMembers(hierarchy, site);
    return step.isClean();
  }

  /** Whether its JSON is an object, unless its creator or {@code @JsonValue} says otherwise. */
  boolean isObject(TypeMirror type) {
    if (!(type instanceof DeclaredType declared)
        || declared.asElement().getKind() == ElementKind.ENUM) {
      return false;
    }
    TypeElement element = (TypeElement) declared.asElement();
    String name = element.getQualifiedName().toString();
    return declared.getTypeArguments().size() == element.getTypeParameters().size()
        && StandardTypes.value(name, TypeName.get(type)) == null
        && !Containers.isContainer(name)
        && !annotations.isCoded(element)
        && new UnsupportedTypes(context.elements(), types).reason(element) == null;
  }

  /** The object whose properties appear in the one with that codec; null after a report. */
  @Nullable ObjectRequest unwrapped(
      Mirror mirror, TypeElement element, ClassName codec, Site site, Unwrapping around) {
    DeclaredType type = concrete((DeclaredType) mirror.type(), element, site);
    if (type == null || !isAllowed(element, type, LocalRules.NONE, site)) {
      return null;
    }
    if (!TypeElements.isAccessible(element, site.fromPackage())) {
      inaccessible(element, site.fromPackage(), site);
      return null;
    }
    return ObjectRequest.unwrapped(type, codec, around);
  }

  /** The place for the properties of a type. */
  Site within(Mirror mirror, DeclaredType type, String packageName, Site site) {
    boolean marked = context.nullness().isMarked(type.asElement());
    boolean argumentsMarked = argumentsMarked(mirror, type, site);
    return site.within(site.direction(), packageName, marked, argumentsMarked);
  }

  private boolean isAllowed(TypeElement element, DeclaredType type, LocalRules local, Site site) {
    Problem kotlin =
        KotlinMetadata.isKotlin(element) ? KotlinClassRule.check(element, site.path()) : null;
    if (kotlin != null) {
      context.report(kotlin, Place.of(site.at()));
      return false;
    }
    if (TypeInfo.info(element, local, annotations) == null
        && (local.isUntyped()
            ? TypeElements.isAbstract(element)
            : !isBuildable(element, annotations))) {
      if (annotations.inherited(element, "JsonDeserialize") != null
          && !new JacksonRule(context).checkType(element, site)) {
        return false;
      }
      String kind = element.getKind().isInterface() ? "an interface" : "an abstract class";
      context.report(Message.TYPE_ABSTRACT, site, element.getSimpleName(), kind);
      return false;
    }
    if (element.getNestingKind().isNested() && !element.getModifiers().contains(Modifier.STATIC)) {
      context.report(Message.TYPE_INNER, site, element.getSimpleName());
      return false;
    }
    for (Element at = element; at instanceof TypeElement; at = at.getEnclosingElement()) {
      if (at.getModifiers().contains(Modifier.PRIVATE)) {
        inaccessible(element, TypeElements.packageName(element), site);
        return false;
      }
    }
    if (site.depth() > DEEPEST && nesting(type) > DEEPEST) {
      context.report(Message.TYPE_ENDLESS, site, element.getSimpleName());
      return false;
    }
    return true;
  }

  private @Nullable ValueModel inaccessible(TypeElement element, String fromPackage, Site site) {
    String how = "not public";
    for (Element at = element; at instanceof TypeElement; at = at.getEnclosingElement()) {
      if (at.getModifiers().contains(Modifier.PRIVATE)) {
        how = at.equals(element) ? "private" : "nested in a private type";
      }
    }
    context.report(
        Message.TYPE_INACCESSIBLE,
        site,
        element.getSimpleName(),
        fromPackage.isEmpty() ? "without a name" : fromPackage,
        how);
    return null;
  }

  /** The type with its wildcards replaced by their bounds; null if an argument is not a type. */
  private @Nullable DeclaredType concrete(DeclaredType type, TypeElement element, Site site) {
    List<? extends TypeMirror> arguments = type.getTypeArguments();
    TypeMirror[] concrete = new TypeMirror[arguments.size()];
    for (int i = 0; i < concrete.length; i++) {
      TypeMirror argument = arguments.get(i);
      if (argument instanceof WildcardType wildcard) {
        if (wildcard.getExtendsBound() == null) {
          context.report(Message.TYPE_WILDCARD, site, argument);
          return null;
        }
        argument = wildcard.getExtendsBound();
      }
      if (!isClosed(argument, site)) {
        return null;
      }
      concrete[i] = argument;
    }
    return concrete.length == 0 ? type : types.getDeclaredType(element, concrete);
  }

  private boolean isClosed(TypeMirror type, Site site) {
    if (type.getKind() == TypeKind.TYPEVAR) {
      context.report(Message.TYPE_VARIABLE_OPEN, site, type);
      return false;
    }
    if (type instanceof ArrayType array) {
      return isClosed(array.getComponentType(), site);
    }
    if (type instanceof WildcardType wildcard && wildcard.getExtendsBound() != null) {
      return isClosed(wildcard.getExtendsBound(), site);
    }
    return !(type instanceof DeclaredType declared)
        || declared.getTypeArguments().stream().allMatch(argument -> isClosed(argument, site));
  }

  private static int nesting(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return 1 + nesting(array.getComponentType());
    }
    if (type instanceof DeclaredType declared) {
      return 1 + declared.getTypeArguments().stream().mapToInt(CodedTypes::nesting).max().orElse(0);
    }
    return 0;
  }

  /** What distinguishes codecs: the type, and which of its arguments may be null. */
  private String key(DeclaredType type, boolean argumentsMarked) {
    StringBuilder key = new StringBuilder();
    appendKey(type, argumentsMarked, key);
    return key.toString();
  }

  private void appendKey(TypeMirror type, boolean argumentsMarked, StringBuilder key) {
    if (type instanceof ArrayType array) {
      appendKey(array.getComponentType(), argumentsMarked, key);
      key.append("[]");
    } else if (type instanceof WildcardType wildcard && wildcard.getExtendsBound() != null) {
      key.append("? extends ");
      appendKey(wildcard.getExtendsBound(), argumentsMarked, key);
    } else if (type instanceof DeclaredType declared) {
      key.append(((TypeElement) declared.asElement()).getQualifiedName());
      for (TypeMirror argument : declared.getTypeArguments()) {
        boolean nullable = context.nullness().argumentMayBeNull(argument, argumentsMarked);
        key.append(nullable ? "<?" : "<");
        appendKey(argument, argumentsMarked, key);
        key.append('>');
      }
    } else {
      key.append(type);
    }
  }
}
