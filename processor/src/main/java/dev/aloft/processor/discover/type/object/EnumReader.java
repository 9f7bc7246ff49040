package dev.aloft.processor.discover.type.object;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.aloft.processor.discover.type.annotation.Format;
import dev.aloft.processor.discover.type.annotation.LocalRules;
import dev.aloft.processor.discover.type.context.ReadContext;
import dev.aloft.processor.discover.type.context.TypeScope;
import dev.aloft.processor.discover.type.creator.CreatorChoice;
import dev.aloft.processor.discover.type.fact.ObjectRequest;
import dev.aloft.processor.discover.type.form.EnumFormats;
import dev.aloft.processor.discover.type.member.ValueMember;
import dev.aloft.processor.discover.type.source.Site;
import dev.aloft.processor.model.CodecModel;
import dev.aloft.processor.model.Direction;
import dev.aloft.processor.model.Slot;
import dev.aloft.processor.model.ValueModel;
import dev.aloft.processor.model.ValueModel.Basic.Kind;
import dev.aloft.processor.validate.type.CreatorRule;
import dev.aloft.processor.validate.type.EnumRule;
import dev.aloft.processor.validate.type.JacksonRule;
import dev.aloft.processor.validate.type.ValueMemberRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import org.jspecify.annotations.Nullable;

/** Reads an enum: its constants and their names in JSON. */
final class EnumReader {
  private static final Set<TypeName> INTEGERS =
      Set.of(
          TypeName.INT,
          TypeName.LONG,
          TypeName.SHORT,
          TypeName.BYTE,
          TypeName.INT.box(),
          TypeName.LONG.box(),
          TypeName.SHORT.box(),
          TypeName.BYTE.box());

  private final TypeScope scope;
  private final ReadContext context;
  private final TypeElement type;
  private final Site site;
  private final EnumFormats formats;

  EnumReader(ReadContext context, TypeElement type, Site site) {
    this.scope = TypeScope.of(context, (DeclaredType) type.asType(), LocalRules.NONE, site);
    this.context = scope.context();
    this.type = type;
    this.site = site;
    this.formats = new EnumFormats(context.annotations());
  }

  /**
   * Reads an enum; null after a report.
   *
   * @param format what the place says about its constants; null for nothing
   */
  @Nullable CodecModel read(@Nullable Format format, ClassName codec, boolean isPublic) {
    context.allows(JacksonRule.checkMembers(context, scope.hierarchy(), site));
    CodecModel.Value value = value();
    String creator = creator();
    CodecModel.EnumForm form = formats.form(type, format);
    CodecModel.ObjectCodec object = object(codec, isPublic);
    List<Element> elements =
        context.compiledHere().members(type).stream()
            .filter(each -> each.getKind() == ElementKind.ENUM_CONSTANT)
            .map(Element.class::cast)
            .toList();
    List<CodecModel.EnumConstant> constants = constants(elements);
    boolean deprecated =
        context.elements().isDeprecated(type)
            || elements.stream().anyMatch(context.elements()::isDeprecated);
    return context.isClean()
        ? new CodecModel.EnumCodec(
            new CodecModel.Header(codec, ClassName.get(type), isPublic, deprecated),
            constants,
            value,
            creator,
            form.withoutDefault() ? null : fallback(elements),
            form,
            object)
        : null;
  }

  private List<CodecModel.EnumConstant> constants(List<Element> elements) {
    List<CodecModel.EnumConstant> constants = new ArrayList<>();
    for (Element element : elements) {
      String javaName = element.getSimpleName().toString();
      String renamed = scope.annotations().name(element);
      String jsonName = renamed == null ? javaName : renamed;
      List<String> aliases =
          scope.annotations().aliases(element).stream()
              .filter(alias -> !alias.equals(jsonName))
              .distinct()
              .toList();
      constants.add(new CodecModel.EnumConstant(javaName, jsonName, aliases, renamed != null));
    }
    scope.allowsMembers(EnumRule.checkNames(constants, elements));
    return List.copyOf(constants);
  }

  /** The constant that unknown names are read as; null without one. */
  private @Nullable String fallback(List<Element> elements) {
    for (Element element : elements) {
      if (scope.annotations().find(element, "JsonEnumDefaultValue") != null) {
        return element.getSimpleName().toString();
      }
    }
    return null;
  }

  /** The object that constants are written as; null for text, and after a report. */
  private CodecModel.@Nullable ObjectCodec object(ClassName codec, boolean isPublic) {
    if (!scope.allows(EnumRule.checkForm(type, formats))
        || !formats.isObject(type)
        || !site.direction().writes()
        || !scope.allows(EnumRule.checkObject(type, site))) {
      return null;
    }
    ObjectRequest wanted = ObjectRequest.of(scope.type(), LocalRules.NONE, codec, isPublic);
    return new ObjectReader(context, new MemberReader()).read(wanted, site.going(Direction.WRITE));
  }

  private CodecModel.@Nullable Value value() {
    ValueMember.Found found =
        new ValueMemberReader("JsonValue", context).find(scope.type(), scope.hierarchy(), site);
    if (found == null) {
      return null;
    }
    TypeName name = TypeName.get(found.mirror().type());
    if (INTEGERS.contains(name) || name.equals(ClassName.get(String.class))) {
      Kind kind = INTEGERS.contains(name) ? Kind.LONG : Kind.STRING;
      return new CodecModel.Value(
          new Slot(new ValueModel.Basic(name, kind), false), found.access());
    }
    ValueMemberRule rule = new ValueMemberRule("JsonValue", site.fromPackage());
    scope.allows(rule.unfit(found.element()), found.element());
    return null;
  }

  private @Nullable String creator() {
    if (!site.direction().reads() || CreatorChoice.annotated(type, scope.annotations()).isEmpty()) {
      return null;
    }
    CreatorChoice.Choice choice = ObjectShape.creator(scope);
    return choice != null && scope.allows(new CreatorRule(scope).checkOfEnum(choice))
        ? choice.factoryMethod()
        : null;
  }
}
