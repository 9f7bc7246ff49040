package dev.aloft.processor.discover.type.object;

import com.palantir.javapoet.TypeName;
import dev.aloft.processor.diagnostic.ElementText;
import dev.aloft.processor.discover.type.annotation.JacksonAnnotations;
import dev.aloft.processor.discover.type.context.ReadContext;
import dev.aloft.processor.discover.type.creator.KeyCreator;
import dev.aloft.processor.discover.type.member.ValueMember;
import dev.aloft.processor.discover.type.source.Mirror;
import dev.aloft.processor.discover.type.source.MissingTypeException;
import dev.aloft.processor.discover.type.source.Site;
import dev.aloft.processor.discover.type.source.TypeElements;
import dev.aloft.processor.discover.type.standard.StandardTypes;
import dev.aloft.processor.model.Direction;
import dev.aloft.processor.model.KeyModel;
import dev.aloft.processor.model.PropertyModel.Access;
import dev.aloft.processor.model.ValueModel;
import dev.aloft.processor.validate.type.KeyTypeRule;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Reads what a map's keys are, and how they become names; methods return null after a report. */
final class KeyReader {
  private static final String KEY = "JsonKey";
  private static final Set<String> PRINTED =
      Set.of("java.lang.Boolean", "java.lang.Character", "java.lang.CharSequence");

  /** The most keys within one another; only a key that yields itself has more. */
  private static final int DEEPEST = 20;

  private final ReadContext context;
  private final JacksonAnnotations annotations;

  KeyReader(ReadContext context) {
    this.context = context.step();
    this.annotations = context.annotations();
  }

  @Nullable KeyModel read(Mirror mirror, Site site) {
    TypeMirror type = mirror.type();
    if (type instanceof WildcardType wildcard && wildcard.getExtendsBound() != null) {
      type = wildcard.getExtendsBound();
    }
    if (type.getKind() == TypeKind.ERROR) {
      throw new MissingTypeException(type.toString());
    }
    if (type instanceof DeclaredType declared && site.depth() < DEEPEST) {
      TypeElement element = (TypeElement) declared.asElement();
      KeyModel key =
          StandardTypes.key(element.getQualifiedName().toString(), TypeName.get(declared));
      if (key != null) {
        return key;
      }
      if (element.getKind() == ElementKind.ENUM && !annotations.isCoded(element)) {
        return constant(declared, element, site);
      }
      if (new CodedTypes(context).isObject(type) && declared.getTypeArguments().isEmpty()) {
        return custom(declared, element, site);
      }
    }
    context.allows(KeyTypeRule.noKey(type), site);
    return null;
  }

  private @Nullable KeyModel constant(DeclaredType type, TypeElement element, Site site) {
    ValueModel value = new CodedTypes(context).read(Mirror.of(type), element, site);
    KeyModel.Accessor accessor =
        site.direction().writes() ? accessor(type, element, KEY, site) : null;
    return value instanceof ValueModel.Coded coded && context.isClean()
        ? new KeyModel.Constant(coded.type(), coded.codec(), accessor)
        : null;
  }

  private @Nullable KeyModel custom(DeclaredType type, TypeElement element, Site site) {
    KeyTypeRule rule = new KeyTypeRule(element, site.fromPackage());
    if (!context.allows(rule.checkVisible(), element, site)
        || !new CodedTypes(context).isClean(element, site)) {
      return null;
    }
    KeyModel.Accessor accessor = null;
    if (site.direction().writes()) {
      accessor = accessor(type, element, KEY, site);
      accessor = accessor == null ? accessor(type, element, "JsonValue", site) : accessor;
      accessor = accessor == null && overridesToString(element) ? printed() : accessor;
      if (accessor == null && context.isClean()) {
        context.allows(rule.noName(), element, site);
        return null;
      }
    }
    String parseMethod = null;
    if (site.direction().reads()) {
      List<ExecutableElement> creators = new KeyCreator(context).candidates(element);
      if (!context.allows(rule.checkCreators(creators), element, site)) {
        return null;
      }
      parseMethod = called(creators.get(0));
    }
    return context.isClean()
        ? new KeyModel.Custom(TypeName.get(type), accessor, parseMethod)
        : null;
  }

  private static String called(ExecutableElement creator) {
    return creator.getKind() == ElementKind.CONSTRUCTOR
        ? "new"
        : creator.getSimpleName().toString();
  }

  private static KeyModel.Accessor printed() {
    return new KeyModel.Accessor(
        new Access.Method("toString"), new KeyModel.Text(TypeName.get(String.class)));
  }

  /**
   * Whether the class, or one it extends, defines its text; a record's {@code toString} is final if
   * the compiler wrote it.
   */
  private boolean overridesToString(TypeElement type) {
    for (TypeElement each : TypeElements.hierarchy(type)) {
      boolean isRecord = each.getKind() == ElementKind.RECORD;
      for (ExecutableElement method : ElementFilter.methodsIn(each.getEnclosedElements())) {
        if (method.getSimpleName().contentEquals("toString")
            && method.getParameters().isEmpty()
            && !method.getModifiers().contains(Modifier.ABSTRACT)
            && !(isRecord && method.getModifiers().contains(Modifier.FINAL))) {
          return true;
        }
      }
    }
    return false;
  }

  private KeyModel.@Nullable Accessor accessor(
      DeclaredType type, TypeElement element, String annotation, Site site) {
    List<TypeElement> hierarchy = TypeElements.hierarchy(element);
    ValueMember member = new ValueMember(annotation, context.seenFrom(hierarchy));
    Set<String> names = new LinkedHashSet<>();
    for (TypeElement owner : hierarchy) {
      Element own = member.ownMember(owner);
      if (own != null) {
        names.add(ElementText.of(own));
        for (Element other : owner.getEnclosedElements()) {
          if (other.getKind() == own.getKind() && member.isOn(other)) {
            names.add(ElementText.of(other));
          }
        }
      }
    }
    KeyTypeRule rule = new KeyTypeRule(element, site.fromPackage());
    if (!context.allows(rule.checkMembers(annotation, names), element, site)) {
      return null;
    }
    ValueMember.Found found =
        new ValueMemberReader(annotation, context.seenFrom(hierarchy)).find(type, hierarchy, site);
    if (found == null) {
      return null;
    }
    TypeMirror given = found.mirror().type();
    if (given.getKind().isPrimitive() || PRINTED.contains(given.toString())) {
      return new KeyModel.Accessor(found.access(), null);
    }
    KeyModel content =
        new KeyReader(context).read(found.mirror(), site.going(Direction.WRITE).inside(""));
    return content == null ? null : new KeyModel.Accessor(found.access(), content);
  }
}
