package dev.aloft.processor.generate.codec;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import javax.lang.model.element.Modifier;

/**
 * The bits that say which properties a document had: an int, a long, or several longs.
 *
 * @param array whether the longs are in an array, so that other methods can set them
 */
record SeenMask(int properties, boolean array) {
  /** Declares the variables. */
  void declare(MethodSpec.Builder method) {
    if (array) {
      method.addStatement("long[] seen = new long[$L]", words());
      return;
    }
    for (int word = 0; word < words(); word++) {
      method.addStatement("$T $L = 0", isInt() ? TypeName.INT : TypeName.LONG, variable(word));
    }
  }

  /** Declares the variables as fields; not for an array. */
  void declare(TypeSpec.Builder type) {
    for (int word = 0; word < words(); word++) {
      type.addField(
          FieldSpec.builder(
                  isInt() ? TypeName.INT : TypeName.LONG, variable(word), Modifier.PRIVATE)
              .build());
    }
  }

  /** Whether the longs are in an array. */
  boolean isArray() {
    return array;
  }

  /** The parameter list of a method that looks at all words; not for an array. */
  CodeBlock arguments() {
    CodeBlock.Builder arguments = CodeBlock.builder();
    for (int word = 0; word < words(); word++) {
      arguments.add(", $L", variable(word));
    }
    return arguments.build();
  }

  void addParameters(MethodSpec.Builder method) {
    for (int word = 0; word < words(); word++) {
      method.addParameter(isInt() ? TypeName.INT : TypeName.LONG, variable(word));
    }
  }

  int words() {
    return (properties + Long.SIZE - 1) / Long.SIZE;
  }

  private boolean isInt() {
    return properties <= Integer.SIZE;
  }

  String variable(int word) {
    return array ? "seen[" + word + "]" : words() == 1 ? "seen" : "seen" + word;
  }

  /** True if the property was not seen. */
  String isUnseen(int index) {
    return "(" + variable(index / Long.SIZE) + " & " + bit(index) + ") == 0";
  }

  /** True if the property was seen. */
  String isSeen(int index) {
    return "(" + variable(index / Long.SIZE) + " & " + bit(index) + ") != 0";
  }

  /** Marks the property as seen. */
  String mark(int index) {
    return variable(index / Long.SIZE) + " |= " + bit(index);
  }

  /** A literal of several bits of one word. */
  String literal(long bits) {
    return isInt() ? "0x" + Integer.toHexString((int) bits) : "0x" + Long.toHexString(bits) + "L";
  }

  private String bit(int index) {
    return (isInt() ? "1 << " : "1L << ") + index % Long.SIZE;
  }
}
