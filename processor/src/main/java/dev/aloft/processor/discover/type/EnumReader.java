package dev.aloft.processor.discover.type;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.aloft.processor.diagnostic.Diagnostics;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Place;
import dev.aloft.processor.model.CodecModel;
import dev.aloft.processor.model.Direction;
import dev.aloft.processor.model.Slot;
import dev.aloft.processor.model.ValueModel;
import dev.aloft.processor.model.ValueModel.Basic.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
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

  private final Types types;
  private final Elements elements;
  private final Diagnostics diagnostics;
  private final CompiledHere compiledHere;
  private final JacksonAnnotations global;
  private final ObjectReader objects;

  EnumReader(
      Elements elements,
      Types types,
      Diagnostics diagnostics,
      CompiledHere compiledHere,
      JacksonAnnotations annotations,
      ObjectReader objects) {
    this.objects = objects;
    this.elements = elements;
    this.types = types;
    this.diagnostics = diagnostics;
    this.compiledHere = compiledHere;
    this.global = annotations;
  }

  /**
   * Reads an enum; null after a report.
   *
   * @param format what the place says about its constants; null for nothing
   */
  @Nullable CodecModel read(
      TypeElement type, @Nullable Format format, ClassName codec, boolean isPublic, Site site) {
    Element at = compiledHere.contains(type) ? null : site.at();
    List<TypeElement> hierarchy = MemberCollector.hierarchy(type);
    JacksonAnnotations annotations = global.seenFrom(hierarchy);
    int errors = diagnostics.errors();
    new JacksonCheck(diagnostics, compiledHere, annotations).checkMembers(hierarchy, site);
    boolean clean = true;
    boolean deprecated = elements.isDeprecated(type);
    List<CodecModel.EnumConstant> constants = new ArrayList<>();
    CodecModel.Value value = value(type, hierarchy, annotations, site);
    String creator = creator(type, at == null ? type : at, site);
    EnumFormats formats = new EnumFormats(global);
    CodecModel.EnumForm form = formats.form(type, format);
    String problem = formats.problem(type);
    if (!problem.isEmpty()) {
      diagnostics.report(
          Message.FORMAT_UNFIT,
          Place.of(at == null ? type : at),
          site.path(),
          type.getSimpleName(),
          problem);
    }
    CodecModel.ObjectCodec object = null;
    if (problem.isEmpty() && formats.isObject(type) && site.direction().writes()) {
      object = object(type, codec, isPublic, site);
    }
    String fallback = null;
    Map<String, String> names = new HashMap<>();
    for (Element element : compiledHere.members(type)) {
      if (element.getKind() != ElementKind.ENUM_CONSTANT) {
        continue;
      }
      String javaName = element.getSimpleName().toString();
      String renamed = annotations.name(element);
      String jsonName = renamed == null ? javaName : renamed;
      List<String> aliases = new ArrayList<>();
      clean &= isNew(jsonName, javaName, names, element, at, site);
      for (String alias : annotations.aliases(element)) {
        if (!javaName.equals(names.get(alias))) {
          clean &= isNew(alias, javaName, names, element, at, site);
          aliases.add(alias);
        }
      }
      deprecated |= elements.isDeprecated(element);
      if (annotations.find(element, "JsonEnumDefaultValue") != null && fallback == null) {
        fallback = javaName;
      }
      constants.add(
          new CodecModel.EnumConstant(javaName, jsonName, List.copyOf(aliases), renamed != null));
    }
    return clean && diagnostics.errors() == errors
        ? new CodecModel.EnumCodec(
            codec,
            ClassName.get(type),
            isPublic,
            type,
            deprecated,
            List.copyOf(constants),
            value,
            creator,
            form.withoutDefault() ? null : fallback,
            form,
            object)
        : null;
  }

  /** What a constant is written as; null after a report. */
  private CodecModel.@Nullable ObjectCodec object(
      TypeElement type, ClassName codec, boolean isPublic, Site site) {
    if (site.view() != null) {
      diagnostics.report(
          Message.FORMAT_UNFIT,
          Place.of(compiledHere.pointedAt(type, site)),
          site.path(),
          type.getSimpleName(),
          "An enum has one codec for all views.");
      return null;
    }
    return objects.read(
        (DeclaredType) type.asType(),
        type,
        null,
        LocalRules.NONE,
        codec,
        isPublic,
        null,
        Unwrapping.NONE,
        site.going(Direction.WRITE));
  }

  private CodecModel.@Nullable Value value(
      TypeElement type, List<TypeElement> hierarchy, JacksonAnnotations annotations, Site site) {
    ValueMember.Found found =
        new ValueMember(types, diagnostics, compiledHere, annotations)
            .find((DeclaredType) type.asType(), hierarchy, site);
    if (found == null) {
      return null;
    }
    TypeName name = TypeName.get(found.mirror().type());
    if (INTEGERS.contains(name) || name.equals(ClassName.get(String.class))) {
      Kind kind = INTEGERS.contains(name) ? Kind.LONG : Kind.STRING;
      return new CodecModel.Value(
          new Slot(new ValueModel.Basic(name, kind), false), found.access());
    }
    diagnostics.report(
        Message.VALUE_UNFIT,
        Place.of(compiledHere.pointedAt(found.element(), site)),
        site.path(),
        "JsonValue",
        found.element(),
        site.fromPackage());
    return null;
  }

  private @Nullable String creator(TypeElement type, Element at, Site site) {
    CreatorChoice choices = new CreatorChoice(types, diagnostics, global);
    if (!site.direction().reads() || CreatorChoice.annotated(type, global).isEmpty()) {
      return null;
    }
    CreatorChoice.Choice choice = choices.choose(type, at, site);
    if (choice == null) {
      return null;
    }
    boolean takesText =
        choice.delegating()
            && TypeName.get(choice.creator().getParameters().get(0).asType())
                .equals(ClassName.get(String.class));
    if (!takesText || choice.factoryMethod() == null) {
      choices.unfit(
          type, at, site, "An enum is a string in JSON.", "Let a static method take one String.");
      return null;
    }
    return choice.factoryMethod();
  }

  private boolean isNew(
      String name,
      String constant,
      Map<String, String> names,
      Element element,
      @Nullable Element at,
      Site site) {
    String other = names.putIfAbsent(name, constant);
    if (other == null) {
      return true;
    }
    diagnostics.report(
        Message.JSON_NAME_TWICE,
        Place.of(at == null ? element : at),
        site.path(),
        other,
        constant,
        name);
    return false;
  }
}
