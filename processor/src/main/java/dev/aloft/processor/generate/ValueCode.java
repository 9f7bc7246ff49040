package dev.aloft.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeSpec;
import dev.aloft.processor.model.Inclusion;
import dev.aloft.processor.model.PropertyModel;
import dev.aloft.processor.model.PropertyModel.Nulls;
import dev.aloft.processor.model.Slot;
import dev.aloft.processor.model.ValueModel;
import dev.aloft.processor.model.ValueModel.Basic.Kind;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Modifier;

/**
 * Code that reads and writes values, within a class that is being built. Containers get private
 * static methods of their own in that class.
 *
 * <p>A hint is what the value is called in messages, for example {@code Order.lines}; what follows
 * the last dot names methods and variables.
 */
public final class ValueCode {
  private final TypeSpec.Builder owner;
  private final NameAllocator names;
  private final NameAllocator locals;
  private final Map<ClassName, String> codecFields;
  private final FormatCode formats;
  private final ContainerCode containers;

  private final Inclusion content;

  /**
   * @param owner gets the helper methods
   * @param names of the owner's members
   */
  public ValueCode(TypeSpec.Builder owner, NameAllocator names) {
    this(
        owner,
        names,
        names.clone(),
        new HashMap<>(),
        new FormatCode(owner, names),
        Inclusion.ALWAYS);
  }

  private ValueCode(
      TypeSpec.Builder owner,
      NameAllocator names,
      NameAllocator locals,
      Map<ClassName, String> codecFields,
      FormatCode formats,
      Inclusion content) {
    this.owner = owner;
    this.names = names;
    this.locals = locals;
    this.codecFields = codecFields;
    this.formats = formats;
    this.content = content;
    this.containers = new ContainerCode(this, owner, names);
  }

  /** The same for a method with these local names; statements may add to them. */
  public ValueCode inMethod(NameAllocator localNames) {
    return new ValueCode(owner, names, localNames, codecFields, formats, content);
  }

  /** An expression that reads the value the reader stands on. */
  public CodeBlock read(Slot slot, String reader, String hint) {
    ValueModel value = slot.value();
    if (value instanceof ValueModel.OptionalOf optional && slot.nulls() != Nulls.FAIL) {
      return readOptional(optional, reader, hint);
    }
    CodeBlock read = readPresent(value, reader, hint);
    if (value instanceof ValueModel.Tree) {
      return read;
    }
    if (slot.nulls() == Nulls.AS_EMPTY) {
      CodeBlock empty = EmptyCode.of(value);
      if (mayComeToNull(value)) {
        return CodeBlock.of(
            "$T.requireNonNullElse($N.isNull() ? null : $L, $L)",
            Objects.class,
            reader,
            read,
            empty);
      }
      return CodeBlock.of("$N.$L() ? $L : $L", reader, nullTest(value), empty, read);
    }
    if (slot.nullable() && slot.nulls() == Nulls.DEFAULT) {
      return CodeBlock.of("$N.$L() ? null : $L", reader, nullTest(value), read);
    }
    return mayComeToNull(value) ? CodeBlock.of("$N.nonNull($L)", reader, read) : read;
  }

  /** The reader's method that finds what stands for null. */
  static String nullTest(ValueModel value) {
    if (value.type().isPrimitive()) {
      return "isNull";
    }
    if (value instanceof ValueModel.Spelled spelled && spelled.radix() < 0) {
      return nullTest(spelled.basic());
    }
    if (value instanceof ValueModel.Flag flag) {
      return nullTest(flag.basic());
    }
    if (value instanceof ValueModel.Basic basic) {
      return switch (basic.kind()) {
        case STRING, RAW, BINARY, CHARS -> "isNull";
        case CHAR -> "isNullChar";
        default -> "isNullNumber";
      };
    }
    return "isNull";
  }

  /** Whether it is declared as {@code Object}. */
  static boolean isPlain(ValueModel value) {
    return value instanceof ValueModel.Standard standard
        && standard.readMethod().equals("readObject");
  }

  /** Whether a read method may return null for what is not null in JSON, as a blank string. */
  static boolean mayComeToNull(ValueModel value) {
    return value instanceof ValueModel.Formatted
        || value instanceof ValueModel.OrNull
        || (value instanceof ValueModel.Standard && !isPlain(value));
  }

  private CodeBlock readPresent(ValueModel value, String reader, String hint) {
    if (value instanceof ValueModel.Basic basic) {
      if (basic.kind() == Kind.RAW) {
        return CodeBlock.of("$N.readString()", reader);
      }
      return CodeBlock.of("$N.read$L()", reader, methodSuffix(basic.kind()));
    } else if (value instanceof ValueModel.Standard standard) {
      return CodeBlock.of("$T.$L($N)", standard.holder(), standard.readMethod(), reader);
    } else if (value instanceof ValueModel.Formatted formatted) {
      return formats.read(formatted, reader);
    } else if (value instanceof ValueModel.Ordinal ordinal) {
      return readPresent(ordinal.coded(), reader, hint);
    } else if (value instanceof ValueModel.OrNull constant) {
      return readPresent(constant.coded(), reader, hint);
    } else if (value instanceof ValueModel.Spelled spelled) {
      return spelled.radix() < 0
          ? readPresent(spelled.basic(), reader, hint)
          : FormatCode.read(spelled, reader);
    } else if (value instanceof ValueModel.Flag flag) {
      return readPresent(flag.basic(), reader, hint);
    } else if (value instanceof ValueModel.Packed packed) {
      return readPresent(packed.array(), reader, hint);
    } else if (value instanceof ValueModel.Single single) {
      return single.accepts()
          ? CodeBlock.of("$N($N)", containers.singleReader(single, hint), reader)
          : readPresent(single.container(), reader, hint);
    } else if (value instanceof ValueModel.Tree) {
      return CodeBlock.of("$T.read($N)", GeneratedTypes.TREE_JSON, reader);
    } else if (value instanceof ValueModel.Coded coded) {
      return coded.byHand()
          ? CodeBlock.of("$N.read($L)", reader, codec(coded))
          : CodeBlock.of("$L.read($N)", codec(coded), reader);
    } else if (value instanceof ValueModel.SequenceOf sequence) {
      return CodeBlock.of("$N($N)", containers.sequenceReader(sequence, hint), reader);
    } else if (value instanceof ValueModel.ArrayOf array) {
      return CodeBlock.of("$N($N)", containers.arrayReader(array, hint), reader);
    } else if (value instanceof ValueModel.MapOf map) {
      return CodeBlock.of("$N($N)", containers.mapReader(map, hint), reader);
    }
    return readOptional((ValueModel.OptionalOf) value, reader, hint);
  }

  private CodeBlock readOptional(ValueModel.OptionalOf optional, String reader, String hint) {
    ClassName type = GeneratedTypes.raw(optional.type());
    if (optional.element() instanceof ValueModel.OptionalOf inner) {
      // As in databind, null is an optional of the empty one.
      return CodeBlock.of("$T.of($L)", type, readOptional(inner, reader, hint));
    }
    if (optional.element() instanceof ValueModel.Tree) {
      return CodeBlock.of("$T.of($L)", type, readPresent(optional.element(), reader, hint));
    }
    return CodeBlock.of(
        "$N.$L() ? $T.empty() : $T.$L($L)",
        reader,
        optional.element() instanceof ValueModel.Basic basic && basic.type().isPrimitive()
            ? "isNullNumber"
            : nullTest(optional.element()),
        type,
        type,
        mayComeToNull(optional.element()) ? "ofNullable" : "of",
        readPresent(optional.element(), reader, hint));
  }

  /** Statements that write the value of the expression; it is evaluated once. */
  public CodeBlock write(Slot slot, CodeBlock expression, String writer, String hint) {
    ValueModel value = slot.value();
    if (value instanceof ValueModel.OptionalOf optional) {
      return writeOptional(optional, expression, writer, hint);
    }
    if (value.type().isPrimitive()) {
      return writePresent(value, expression, writer, hint);
    }
    if (!slot.nullable()) {
      return writePresent(value, nonNull(expression, hint), writer, hint);
    }
    boolean isVariable = SourceVersion.isIdentifier(expression.toString());
    String local = isVariable ? expression.toString() : locals.newName(Hint.simpleName(hint));
    CodeBlock.Builder code = CodeBlock.builder();
    if (!isVariable) {
      code.addStatement("$T $N = $L", value.type(), local, expression);
    }
    return code.beginControlFlow("if ($N == null)", local)
        .addStatement("$N.writeNull()", writer)
        .nextControlFlow("else")
        .add(writePresent(value, CodeBlock.of("$N", local), writer, hint))
        .endControlFlow()
        .build();
  }

  /** Statements that write a property's value; of a map only what is included. */
  CodeBlock write(PropertyModel property, CodeBlock expression, String writer, String hint) {
    return including(property.contentInclusion()).write(property.slot(), expression, writer, hint);
  }

  /** The same for a value that is known not to be null. */
  CodeBlock writeIncluded(
      PropertyModel property, CodeBlock expression, String writer, String hint) {
    return including(property.contentInclusion())
        .writePresent(property.slot().value(), expression, writer, hint);
  }

  /** The same for what a property says of the content of maps and optionals. */
  ValueCode including(Inclusion included) {
    return included == content
        ? this
        : new ValueCode(owner, names, locals, codecFields, formats, included);
  }

  /** Like {@link #write}, for a value that is known not to be null. */
  CodeBlock writePresent(ValueModel value, CodeBlock expression, String writer, String hint) {
    if (value instanceof ValueModel.Basic basic) {
      return writeBasic(basic, expression, writer);
    } else if (isPlain(value) && content != Inclusion.ALWAYS) {
      return statement(
          "$T.write($N, $L, $L)",
          GeneratedTypes.PLAIN_CONTENT,
          writer,
          expression,
          content == Inclusion.NON_EMPTY);
    } else if (value instanceof ValueModel.Standard standard) {
      return statement("$T.write($N, $L)", standard.holder(), writer, expression);
    } else if (value instanceof ValueModel.Formatted formatted) {
      return formats.write(formatted, expression, writer);
    } else if (value instanceof ValueModel.Ordinal) {
      return statement("$N.writeInt($L.ordinal())", writer, expression);
    } else if (value instanceof ValueModel.OrNull constant) {
      return writePresent(constant.coded(), expression, writer, hint);
    } else if (value instanceof ValueModel.Spelled spelled) {
      return FormatCode.write(spelled, expression, writer);
    } else if (value instanceof ValueModel.Flag) {
      return statement("$N.writeInt($L ? 1 : 0)", writer, expression);
    } else if (value instanceof ValueModel.Packed) {
      return statement("$T.write($N, $L)", GeneratedTypes.BINARY_JSON, writer, expression);
    } else if (value instanceof ValueModel.Single single) {
      return single.unwraps()
          ? statement("$N($N, $L)", containers.singleWriter(single, hint), writer, expression)
          : writePresent(single.container(), expression, writer, hint);
    } else if (value instanceof ValueModel.Tree) {
      return statement("$T.write($N, $L)", GeneratedTypes.TREE_JSON, writer, expression);
    } else if (value instanceof ValueModel.Coded coded) {
      CodeBlock narrowed =
          coded.codedType().equals(coded.type().box())
              ? expression
              : CodeBlock.of("$N($L)", containers.narrowing(coded, hint), expression);
      return statement("$L.write($N, $L)", codec(coded), writer, narrowed);
    } else if (value instanceof ValueModel.SequenceOf sequence) {
      String method = containers.sequenceWriter(sequence.type(), sequence.element(), hint);
      return statement("$N($N, $L)", method, writer, expression);
    } else if (value instanceof ValueModel.ArrayOf array) {
      String method = containers.sequenceWriter(array.type(), array.element(), hint);
      return statement("$N($N, $L)", method, writer, expression);
    } else if (value instanceof ValueModel.MapOf map) {
      return statement("$N($N, $L)", containers.mapWriter(map, hint), writer, expression);
    }
    return writeOptional((ValueModel.OptionalOf) value, expression, writer, hint);
  }

  private static CodeBlock writeBasic(ValueModel.Basic basic, CodeBlock expression, String writer) {
    return switch (basic.kind()) {
      case CHARS -> statement("$N.writeString(new $T($L))", writer, String.class, expression);
      case BYTE, SHORT -> statement("$N.writeInt($L)", writer, expression);
      default -> statement("$N.write$L($L)", writer, methodSuffix(basic.kind()), expression);
    };
  }

  private CodeBlock writeOptional(
      ValueModel.OptionalOf optional, CodeBlock expression, String writer, String hint) {
    String local = locals.newName(Hint.simpleName(hint));
    String getter =
        switch (GeneratedTypes.raw(optional.type()).simpleName()) {
          case "OptionalInt" -> "getAsInt";
          case "OptionalLong" -> "getAsLong";
          case "OptionalDouble" -> "getAsDouble";
          default -> "get";
        };
    CodeBlock element = CodeBlock.of("$N.$L()", local, getter);
    return CodeBlock.builder()
        .addStatement("$T $N = $L", optional.type(), local, expression)
        .beginControlFlow("if ($N != null && $N.isPresent())", local, local)
        .add(writePresent(optional.element(), element, writer, hint))
        .nextControlFlow("else")
        .addStatement("$N.writeNull()", writer)
        .endControlFlow()
        .build();
  }

  /** Which values of maps and optionals are written. */
  Inclusion content() {
    return content;
  }

  ContainerCode containers() {
    return containers;
  }

  /** The codec's one instance. */
  CodeBlock codec(ValueModel.Coded coded) {
    if (coded.shared()) {
      return CodeBlock.of("$T.INSTANCE", coded.codec());
    }
    return CodeBlock.of(
        "$N",
        Objects.requireNonNull(codecFields.computeIfAbsent(coded.codec(), this::addCodecField)));
  }

  private String addCodecField(ClassName codec) {
    String name = names.newName(Hint.constantName(codec.simpleName()));
    owner.addField(
        FieldSpec.builder(codec, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .initializer("new $T()", codec)
            .build());
    return name;
  }

  private static CodeBlock nonNull(CodeBlock expression, String hint) {
    return CodeBlock.of("$T.requireNonNull($L, $S)", Objects.class, expression, hint);
  }

  private static CodeBlock statement(String format, Object... arguments) {
    return CodeBlock.builder().addStatement(format, arguments).build();
  }

  private static String methodSuffix(Kind kind) {
    StringBuilder suffix = new StringBuilder();
    for (String word : kind.name().split("_", -1)) {
      suffix.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
    }
    return suffix.toString();
  }
}
