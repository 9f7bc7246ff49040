package dev.aloft.processor.discover.type.object;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.aloft.processor.diagnostic.Problem;
import dev.aloft.processor.discover.type.annotation.JacksonAnnotations;
import dev.aloft.processor.discover.type.annotation.LocalRules;
import dev.aloft.processor.discover.type.context.CodecRegistry;
import dev.aloft.processor.discover.type.context.ReadContext;
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
import dev.aloft.processor.validate.type.AccessibleTypeRule;
import dev.aloft.processor.validate.type.CodedTypeRule;
import dev.aloft.processor.validate.type.JacksonRule;
import dev.aloft.processor.validate.type.KotlinClassRule;
import dev.aloft.processor.validate.type.NullnessRule;
import dev.aloft.processor.validate.type.TypeArgumentsRule;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Types that get a generated codec: rules about the type itself at a place. Only the codec's name
 * is determined here; {@link CodecReader} reads the type.
 */
public final class CodedTypes {
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
    DeclaredType type = allowed((DeclaredType) mirror.type(), element, local, site);
    if (type == null) {
      return null;
    }
    String packageName = context.home().packageOf(type);
    Problem hidden =
        packageName == null
            ? AccessibleTypeRule.unfit(element, context.home().homePackage())
            : AccessibleTypeRule.check(element, site.fromPackage());
    if (packageName == null || hidden != null) {
      context.allows(hidden, site);
      return null;
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
      TypeElements.hierarchy(element).forEach(context.compilation()::awaitMembers);
    }
    context.allows(NullnessRule.check(element, context.nullness(), site));
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

  /**
   * Whether all of Jackson's annotations of a type and its members are honoured; reports others.
   */
  public boolean isClean(TypeElement element, Site site) {
    List<TypeElement> hierarchy = TypeElements.hierarchy(element);
    return context.allows(JacksonRule.checkMembers(context.seenFrom(hierarchy), hierarchy, site));
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
    DeclaredType type = allowed((DeclaredType) mirror.type(), element, LocalRules.NONE, site);
    return type != null
            && context.allows(AccessibleTypeRule.check(element, site.fromPackage()), site)
        ? ObjectRequest.unwrapped(type, codec, around)
        : null;
  }

  /** The place for the properties of a type. */
  Site within(Mirror mirror, DeclaredType type, String packageName, Site site) {
    boolean marked = context.nullness().isMarked(type.asElement());
    boolean argumentsMarked = argumentsMarked(mirror, type, site);
    return site.within(site.direction(), packageName, marked, argumentsMarked);
  }

  /** The type with its wildcards replaced by their bounds; null after a report. */
  private @Nullable DeclaredType allowed(
      DeclaredType type, TypeElement element, LocalRules local, Site site) {
    if (!context.allows(TypeArgumentsRule.checkArguments(type), site)) {
      return null;
    }
    DeclaredType concrete = concrete(type, element);
    CodedTypeRule rule = new CodedTypeRule(annotations);
    boolean isNoted =
        rule.lacksClass(element, local)
            && annotations.inherited(element, "JsonDeserialize") != null;
    return context.allows(KotlinClassRule.check(element), site)
            && (!isNoted || context.allows(JacksonRule.checkType(context, element, site)))
            && context.allows(rule.check(concrete, local, site.depth()), site)
        ? concrete
        : null;
  }

  private DeclaredType concrete(DeclaredType type, TypeElement element) {
    TypeMirror[] concrete =
        type.getTypeArguments().stream()
            .map(
                each ->
                    each instanceof WildcardType wildcard && wildcard.getExtendsBound() != null
                        ? wildcard.getExtendsBound()
                        : each)
            .toArray(TypeMirror[]::new);
    return concrete.length == 0 ? type : types.getDeclaredType(element, concrete);
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
