package dev.aloft.processor.discover.type.object;

import com.palantir.javapoet.TypeName;
import dev.aloft.processor.discover.type.annotation.Format;
import dev.aloft.processor.discover.type.annotation.JacksonAnnotations;
import dev.aloft.processor.discover.type.annotation.LocalRules;
import dev.aloft.processor.discover.type.context.ReadContext;
import dev.aloft.processor.discover.type.context.TypeScope;
import dev.aloft.processor.discover.type.form.FormatReader;
import dev.aloft.processor.discover.type.member.Member;
import dev.aloft.processor.discover.type.member.TypeRules;
import dev.aloft.processor.discover.type.member.ViewRules;
import dev.aloft.processor.discover.type.source.Mirror;
import dev.aloft.processor.discover.type.source.Site;
import dev.aloft.processor.model.CodecModel.AnyProperty;
import dev.aloft.processor.model.Direction;
import dev.aloft.processor.model.Inclusion;
import dev.aloft.processor.model.PropertyModel.Access;
import dev.aloft.processor.model.Slot;
import dev.aloft.processor.validate.type.AnyMemberRule;
import dev.aloft.processor.validate.type.FormatRule;
import dev.aloft.processor.validate.type.LocalRulesRule;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Finds where properties that the type does not declare go to and come from. */
final class AnyMembers {
  private static final String GETTER = "JsonAnyGetter";
  private static final String SETTER = "JsonAnySetter";

  private final Types types;
  private final ReadContext context;
  private final JacksonAnnotations annotations;
  private final DeclaredType type;
  private final List<TypeElement> hierarchy;
  private final Site site;
  private final AnyMemberRule rule;

  AnyMembers(TypeScope scope) {
    this.context = scope.context();
    this.types = context.types();
    this.annotations = scope.annotations();
    this.type = scope.type();
    this.hierarchy = scope.hierarchy();
    this.site = scope.site();
    this.rule = new AnyMemberRule(site.fromPackage());
  }

  /** Whether an annotation takes the element out of the ordinary properties. */
  boolean isAny(Element element) {
    return isOn(element, GETTER) || isOn(element, SETTER);
  }

  /** Whether a creator's parameter takes what no property takes. */
  boolean isAnyArgument(Member argument) {
    return isOn(argument.element(), SETTER)
        || argument.annotated().stream().anyMatch(each -> isOn(each, SETTER));
  }

  private boolean isOn(Element element, String annotation) {
    AnnotationMirror found = annotations.find(element, annotation);
    return found != null && JacksonAnnotations.flag(found, "enabled", true);
  }

  /** What is written after the properties; null without one, and after a report. */
  @Nullable AnyProperty getter(ViewRules views) {
    Element found = null;
    for (TypeElement owner : hierarchy) {
      for (Element member : owner.getEnclosedElements()) {
        boolean isField = member.getKind() == ElementKind.FIELD;
        boolean isGetter =
            member instanceof ExecutableElement method && method.getParameters().isEmpty();
        if (isOn(member, GETTER) && (isGetter || (isField && found == null))) {
          found = member;
        }
      }
    }
    return found == null || !views.has(found) ? null : map(called(found), Direction.WRITE);
  }

  /** Where unknown properties go if no argument takes them; null without one. */
  @Nullable AnyProperty setter() {
    boolean isRecord = type.asElement().getKind() == ElementKind.RECORD;
    for (int i = hierarchy.size() - 1; i >= 0; i--) {
      for (Element member : hierarchy.get(i).getEnclosedElements()) {
        if (!isOn(member, SETTER) || (isRecord && isOfComponent(member))) {
          continue;
        }
        if (member.getKind() == ElementKind.FIELD) {
          return map(member, Direction.READ);
        }
        if (member instanceof ExecutableElement method) {
          return method((ExecutableElement) called(method));
        }
      }
    }
    return null;
  }

  /** What annotates a record's component is on its field and accessor, too. */
  private static boolean isOfComponent(Element member) {
    return !(member instanceof ExecutableElement method) || method.getParameters().isEmpty();
  }

  /** The element itself, or the method that a call of it reaches. */
  private Element called(Element element) {
    return annotations.hasMethod(element)
        ? annotations.methods().called((ExecutableElement) element)
        : element;
  }

  /** The creator's parameter that takes unknown properties. */
  @Nullable AnyProperty argument(Member argument) {
    return map(
        argument.element(),
        argument.mirror(),
        new Access.Argument(argument.name()),
        Direction.READ);
  }

  private @Nullable AnyProperty method(ExecutableElement method) {
    if (!context.allows(rule.checkSetter(method), method, site)) {
      return null;
    }
    TypeMirror declared = method.getParameters().get(1).asType();
    TypeMirror resolved =
        ((ExecutableType) types.asMemberOf(type, method)).getParameterTypes().get(1);
    Slot slot = slot(method, new Mirror(resolved, declared), Direction.READ, "{}");
    return slot == null
        ? null
        : new AnyProperty(
            new Access.Method(method.getSimpleName().toString()),
            TypeName.get(resolved),
            slot,
            Inclusion.ALWAYS);
  }

  private @Nullable AnyProperty map(Element element, Direction direction) {
    if (!context.allows(rule.checkMember(element, direction), element, site)) {
      return null;
    }
    TypeMirror resolved = types.asMemberOf(type, element);
    String name = element.getSimpleName().toString();
    if (element instanceof ExecutableElement method) {
      Mirror mirror =
          new Mirror(((ExecutableType) resolved).getReturnType(), method.getReturnType());
      return map(element, mirror, new Access.Method(name), direction);
    }
    return map(element, new Mirror(resolved, element.asType()), new Access.Field(name), direction);
  }

  private @Nullable AnyProperty map(
      Element element, Mirror mirror, Access access, Direction direction) {
    if (!context.allows(rule.checkMap(element, mirror.type()), element, site)) {
      return null;
    }
    Slot slot = slot(element, mirror.arguments().get(1), direction, "{}");
    if (slot == null) {
      return null;
    }
    AnnotationMirror include = annotations.find(element, "JsonInclude");
    Inclusion content = TypeRules.inclusion(include, "content", Inclusion.ALWAYS);
    return new AnyProperty(access, TypeName.get(mirror.type()), slot, content);
  }

  private @Nullable Slot slot(Element element, Mirror mirror, Direction direction, String suffix) {
    Site inside =
        site.member(
            context.at(element, site), suffix, direction, context.nullness().isMarked(element));
    LocalRules local = LocalRules.of(name -> annotations.find(element, name));
    context.allows(new LocalRulesRule(local, mirror.type()).checkElsewhere(), inside);
    Format format = local.format();
    Slot slot =
        new SlotReader(context).read(mirror, List.of(), LocalRules.NONE.with(format), inside);
    if (slot == null || format == null) {
      return slot;
    }
    FormatRule formats = new FormatRule(context, format, element.getSimpleName().toString());
    return context.allows(formats.checkAny(slot, mirror.type()), element, inside)
        ? new FormatReader(context, format).read(slot, mirror.type())
        : null;
  }
}
