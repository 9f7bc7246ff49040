package dev.aloft.processor.generate.value;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.aloft.processor.generate.source.Hint;
import dev.aloft.processor.model.Inclusion;
import dev.aloft.processor.model.PropertyModel.Nulls;
import dev.aloft.processor.model.Slot;
import dev.aloft.processor.model.ValueModel;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import javax.lang.model.SourceVersion;

/**
 * Code that reads values from the reader {@code in} and writes them to the writer {@code out},
 * within a class that is being built. Containers get private static methods of their own in that
 * class.
 *
 * <p>A hint is what messages call the value, for example {@code Order.lines}; what follows the last
 * dot names methods and variables.
 */
public final class ValueCode {
  private static final List<String> HELPERS_LOCALS =
      List.of("out", "elements", "element", "entries", "entry", "included");

  private final HelperMembers helpers;
  private final NameAllocator locals;
  private final Inclusion content;

  /**
   * @param owner gets the helper methods
   * @param names of the owner's members
   */
  public ValueCode(TypeSpec.Builder owner, NameAllocator names) {
    this(new HelperMembers(owner, names), names.clone(), Inclusion.ALWAYS);
  }

  private ValueCode(HelperMembers helpers, NameAllocator locals, Inclusion content) {
    this.helpers = helpers;
    this.locals = locals;
    this.content = content;
  }

  /** The same for a method with these local names; statements may add to them. */
  public ValueCode inMethod(NameAllocator localNames) {
    return new ValueCode(helpers, localNames, content);
  }

  /** The same for one more helper method. */
  ValueCode inHelper() {
    NameAllocator localNames = new NameAllocator();
    HELPERS_LOCALS.forEach(name -> localNames.newName(name, name));
    return inMethod(localNames);
  }

  /** The same where only such values of maps and optionals are written. */
  public ValueCode including(Inclusion included) {
    return new ValueCode(helpers, locals, included);
  }

  HelperMembers helpers() {
    return helpers;
  }

  /** Which values of maps and optionals are written. */
  Inclusion content() {
    return content;
  }

  /** The name of one more local variable. */
  public String newLocal(String hint) {
    return locals.newName(Hint.simpleName(hint));
  }

  ValueKind kind(ValueModel value) {
    return ValueKinds.of(value, this);
  }

  /** The codec's one instance. */
  public CodeBlock codec(ValueModel.Coded coded) {
    return helpers.codec(coded);
  }

  /** An expression for the empty value of a type that has one. */
  public CodeBlock empty(ValueModel value) {
    return kind(value).empty();
  }

  /** The value of a property that is absent from the document: null, zero, an empty optional. */
  public static CodeBlock absent(TypeName type) {
    return OptionalKind.absent(type);
  }

  /** An expression that reads the value at the reader's position. */
  public CodeBlock read(Slot slot, String hint) {
    ValueKind kind = kind(slot.value());
    CodeBlock read = kind.read(hint);
    if (kind.readsNull()) {
      return read;
    }
    if (slot.nulls() == Nulls.AS_EMPTY) {
      return kind.mayReadNull()
          ? CodeBlock.of(
              "$T.requireNonNullElse(in.isNull() ? null : $L, $L)",
              Objects.class,
              read,
              kind.empty())
          : CodeBlock.of("in.$L() ? $L : $L", kind.nullTest(), kind.empty(), read);
    }
    if (slot.nullable() && slot.nulls() == Nulls.DEFAULT) {
      return CodeBlock.of("in.$L() ? null : $L", kind.nullTest(), read);
    }
    return kind.mayReadNull() ? CodeBlock.of("in.nonNull($L)", read) : read;
  }

  /**
   * Statements that read an element; null may be skipped.
   *
   * @param taken what is done with it, an expression
   */
  CodeBlock readElement(Slot element, String hint, UnaryOperator<CodeBlock> taken) {
    return element.nulls() == Nulls.SKIP
        ? readUnlessNull(element.value(), "item", hint, taken, CodeBlock.of(""))
        : ValueKind.statement("$L", taken.apply(read(element, hint)));
  }

  /**
   * Statements that read a value and skip null.
   *
   * @param variable the name of a local variable that may be needed
   * @param taken what is done with the value, an expression
   * @param otherwise what is done for null in JSON, if anything
   */
  public CodeBlock readUnlessNull(
      ValueModel value,
      String variable,
      String hint,
      UnaryOperator<CodeBlock> taken,
      CodeBlock otherwise) {
    ValueKind kind = kind(value);
    CodeBlock.Builder code = CodeBlock.builder();
    if (kind.mayReadNull()) {
      code.addStatement("$T $N = $L", value.type(), variable, read(new Slot(value, true), hint))
          .beginControlFlow("if ($N != null)", variable)
          .addStatement("$L", taken.apply(CodeBlock.of("$N", variable)));
    } else {
      code.beginControlFlow("if (!in.$L())", kind.nullTest())
          .addStatement("$L", taken.apply(kind.read(hint)));
      if (!otherwise.isEmpty()) {
        code.nextControlFlow("else").add(otherwise);
      }
    }
    return code.endControlFlow().build();
  }

  /** Statements that write the value of the expression; it is evaluated once. */
  public CodeBlock write(Slot slot, CodeBlock expression, String hint) {
    ValueKind kind = kind(slot.value());
    return kind.writesNull() || slot.value().type().isPrimitive()
        ? kind.write(expression, hint)
        : writeSlot(slot, expression, hint, present -> kind.write(present, hint));
  }

  /**
   * The same for a value that is not a primitive.
   *
   * @param written writes an expression that is not null
   */
  public CodeBlock writeSlot(
      Slot slot, CodeBlock expression, String hint, UnaryOperator<CodeBlock> written) {
    if (!slot.nullable()) {
      return written.apply(
          CodeBlock.of("$T.requireNonNull($L, $S)", Objects.class, expression, hint));
    }
    boolean isVariable = SourceVersion.isIdentifier(expression.toString());
    String local = isVariable ? expression.toString() : newLocal(hint);
    CodeBlock.Builder code = CodeBlock.builder();
    if (!isVariable) {
      code.addStatement("$T $N = $L", slot.value().type(), local, expression);
    }
    return code.beginControlFlow("if ($N == null)", local)
        .addStatement("out.writeNull()")
        .nextControlFlow("else")
        .add(written.apply(CodeBlock.of("$N", local)))
        .endControlFlow()
        .build();
  }

  /** Like {@link #write}, for a value that is known not to be null. */
  public CodeBlock writePresent(ValueModel value, CodeBlock expression, String hint) {
    return kind(value).write(expression, hint);
  }

  /** Statements that write a map's {@code entry} if its value is included. */
  public CodeBlock writeEntry(Slot value, CodeBlock name, String hint) {
    CodeBlock condition = contentCondition(value.value(), hint);
    CodeBlock writeName = ValueKind.statement("out.writeName($L)", name);
    CodeBlock.Builder code = CodeBlock.builder();
    if (condition.isEmpty()) {
      return code.add(writeName).add(write(value, CodeBlock.of("entry.getValue()"), hint)).build();
    }
    return code.addStatement("$T included = entry.getValue()", value.value().type())
        .beginControlFlow("if ($L)", condition)
        .add(writeName)
        .add(writePresent(value.value(), CodeBlock.of("included"), hint))
        .endControlFlow()
        .build();
  }

  /** The condition under which the variable {@code included} of a map or optional is written. */
  CodeBlock contentCondition(ValueModel value, String hint) {
    return condition(content, value, "included", hint);
  }

  /** The condition under which a local variable is written; empty if every value is. */
  public CodeBlock condition(Inclusion inclusion, ValueModel value, String variable, String hint) {
    if (inclusion == Inclusion.ALWAYS) {
      return CodeBlock.of("");
    }
    ValueKind kind = kind(value);
    CodeBlock further =
        switch (inclusion) {
          case ALWAYS, NON_NULL -> CodeBlock.of("");
          case NON_ABSENT -> kind.notAbsent(variable, hint);
          case NON_EMPTY, NON_INITIAL -> kind.notEmpty(variable, hint);
          case NON_DEFAULT -> kind.notDefault(variable, hint);
        };
    if (value.type().isPrimitive()) {
      return further;
    }
    CodeBlock present = CodeBlock.of("$N != null", variable);
    return further.isEmpty() ? present : CodeBlock.of("$L && $L", present, further);
  }
}
