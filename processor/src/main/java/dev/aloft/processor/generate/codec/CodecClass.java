package dev.aloft.processor.generate.codec;

import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeSpec;
import dev.aloft.processor.generate.value.ValueCode;
import java.util.List;

/**
 * The class of a codec, or one nested in it, while its members are being written.
 *
 * @param type gets helper methods and constants
 * @param names of all members
 * @param values reads and writes values in that class
 * @param constants the names of properties
 */
record CodecClass(
    TypeSpec.Builder type, NameAllocator names, ValueCode values, NameConstants constants) {
  /**
   * A new one.
   *
   * @param members names that are taken
   */
  static CodecClass of(TypeSpec.Builder type, List<String> members) {
    NameAllocator names = names(members);
    return new CodecClass(type, names, new ValueCode(type, names), new NameConstants(type, names));
  }

  /** Where these names are taken. */
  static NameAllocator names(List<String> taken) {
    NameAllocator names = new NameAllocator();
    taken.forEach(name -> names.newName(name, name));
    return names;
  }
}
