package dev.aloft.processor.discover.type;

import com.palantir.javapoet.ClassName;
import dev.aloft.processor.diagnostic.Diagnostics;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Place;
import dev.aloft.processor.model.CodecModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Reads an enum: its constants and their names in JSON. */
final class EnumReader {
  private final Elements elements;
  private final Diagnostics diagnostics;
  private final JacksonCheck jackson;
  private final CompiledHere compiledHere;

  EnumReader(
      Elements elements, Diagnostics diagnostics, JacksonCheck jackson, CompiledHere compiledHere) {
    this.elements = elements;
    this.diagnostics = diagnostics;
    this.jackson = jackson;
    this.compiledHere = compiledHere;
  }

  @Nullable CodecModel read(TypeElement type, ClassName codec, boolean isPublic, Site site) {
    Element at = compiledHere.contains(type) ? null : site.at();
    boolean clean = jackson.check(type, at, null);
    boolean deprecated = elements.isDeprecated(type);
    List<CodecModel.EnumConstant> constants = new ArrayList<>();
    Map<String, String> names = new HashMap<>();
    for (Element element : type.getEnclosedElements()) {
      clean &= jackson.check(element, at, null);
      if (element.getKind() != ElementKind.ENUM_CONSTANT) {
        continue;
      }
      String javaName = element.getSimpleName().toString();
      String renamed = JacksonAnnotations.name(element);
      String jsonName = renamed == null ? javaName : renamed;
      List<String> aliases = new ArrayList<>();
      clean &= isNew(jsonName, javaName, names, element, at, site);
      for (String alias : JacksonAnnotations.aliases(element)) {
        if (!javaName.equals(names.get(alias))) {
          clean &= isNew(alias, javaName, names, element, at, site);
          aliases.add(alias);
        }
      }
      deprecated |= elements.isDeprecated(element);
      constants.add(new CodecModel.EnumConstant(javaName, jsonName, List.copyOf(aliases)));
    }
    return clean
        ? new CodecModel.EnumCodec(
            codec, ClassName.get(type), isPublic, type, deprecated, List.copyOf(constants))
        : null;
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
