package dev.aloft.processor.generate.codec;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeSpec;
import dev.aloft.processor.generate.source.GeneratedTypes;
import dev.aloft.processor.generate.source.Hint;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** The constants of a codec with the names of properties, which reading and writing share. */
final class NameConstants {
  private final TypeSpec.Builder codec;
  private final NameAllocator names;
  private final Map<String, String> constants = new LinkedHashMap<>();

  NameConstants(TypeSpec.Builder codec, NameAllocator names) {
    this.codec = codec;
    this.names = names;
  }

  /**
   * The constant of a name in JSON, declared when it is first asked for.
   *
   * @param like what the constant is called after
   */
  String of(String jsonName, String like) {
    String known = constants.get(jsonName);
    if (known != null) {
      return known;
    }
    String constant = names.newName(Hint.constantName(like));
    constants.put(jsonName, constant);
    codec.addField(
        FieldSpec.builder(
                GeneratedTypes.PROPERTY_NAME,
                constant,
                Modifier.PRIVATE,
                Modifier.STATIC,
                Modifier.FINAL)
            .initializer("$T.of($S)", GeneratedTypes.PROPERTY_NAME, jsonName)
            .build());
    return constant;
  }
}
