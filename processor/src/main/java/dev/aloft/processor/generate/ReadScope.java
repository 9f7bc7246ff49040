package dev.aloft.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.aloft.processor.model.CodecModel;
import dev.aloft.processor.model.CodecModel.AnyProperty;
import dev.aloft.processor.model.CodecModel.Argument;
import dev.aloft.processor.model.CodecModel.Creator;
import dev.aloft.processor.model.CodecModel.ObjectCodec;
import dev.aloft.processor.model.PropertyModel;
import dev.aloft.processor.model.PropertyModel.Access;
import dev.aloft.processor.model.PropertyModel.Nulls;
import dev.aloft.processor.model.ValueModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the statements that read one object share. Its variables are local, or fields where the
 * object's properties stand in another object.
 *
 * @param properties those with names of their own
 * @param unwrapped those whose own properties stand in this object
 * @param waits whether properties wait in variables until all were seen
 * @param variables names by Java names of properties; of an argument without a property, by the
 *     parameter's name after {@code "absent "}
 * @param parts the variables that collect what is unwrapped, by Java names of properties
 * @param expected the constants of the properties' names, one for each; none where the reader is
 *     not told which name comes next
 */
record ReadScope(
    ObjectCodec model,
    Creator creator,
    List<PropertyModel> properties,
    List<PropertyModel> unwrapped,
    boolean waits,
    SeenMask seen,
    String subject,
    Map<String, String> variables,
    Map<String, String> parts,
    List<String> expected) {

  /** A variable to declare. */
  record Variable(TypeName type, String name, CodeBlock initial) {}

  /**
   * The scope of an object.
   *
   * @param inMethods whether many properties are read by several methods
   */
  static ReadScope of(ObjectCodec model, boolean inMethods) {
    Creator creator = Objects.requireNonNull(model.creator());
    List<PropertyModel> properties = new ArrayList<>();
    List<PropertyModel> unwrapped = new ArrayList<>();
    for (PropertyModel property : model.properties()) {
      if (property.reader() != null) {
        boolean whole = property.slot().value() instanceof ValueModel.Unwrapped;
        (whole ? unwrapped : properties).add(property);
      }
    }
    // The parts of a builder's properties could not hand on what its setters return.
    boolean waits =
        !creator.arguments().isEmpty()
            || (model.builder() != null && properties.size() > ObjectCodecCode.MOST_IN_METHOD);
    boolean array = inMethods && !waits && properties.size() > ObjectCodecCode.MOST_IN_METHOD;
    return new ReadScope(
        model,
        creator,
        List.copyOf(properties),
        List.copyOf(unwrapped),
        waits,
        new SeenMask(properties.size(), array),
        GeneratedTypes.raw(model.type()).simpleName(),
        new HashMap<>(),
        new HashMap<>(),
        new ArrayList<>());
  }

  /** Whether there is nothing to read but names to skip. */
  boolean isEmpty() {
    return properties.isEmpty() && unwrapped.isEmpty() && model.anySetter() == null;
  }

  /** Whether the user's setters are called while the document is being read. */
  boolean callsSetters() {
    AnyProperty any = model.anySetter();
    return !waits
        && (properties.stream().anyMatch(ReadScope::callsSetter)
            || unwrapped.stream().anyMatch(each -> isCall(reader(each)))
            || (any != null && any.access() instanceof Access.Method));
  }

  private static boolean callsSetter(PropertyModel property) {
    PropertyModel.BackReference back = property.back();
    return isCall(reader(property)) || (back != null && back.access() instanceof Access.Method);
  }

  private static boolean isCall(Access access) {
    return access instanceof Access.Method || access instanceof Access.Fluent;
  }

  /** The variables in which properties wait, named for the first time. */
  List<Variable> waiting(NameAllocator locals) {
    List<Variable> waiting = new ArrayList<>();
    for (PropertyModel property : properties) {
      String variable = locals.newName(property.javaName());
      variables.put(property.javaName(), variable);
      TypeName type = property.slot().value().type();
      boolean empty =
          property.nulls() == Nulls.AS_EMPTY && reader(property) instanceof Access.Argument;
      CodeBlock initial = empty ? EmptyCode.of(property.slot().value()) : EmptyCode.missing(type);
      waiting.add(new Variable(type, variable, initial));
    }
    AnyProperty any = model.anySetter();
    if (any != null) {
      CodeBlock none =
          any.access() instanceof Access.Argument
              ? CodeBlock.of("new $T<>()", LinkedHashMap.class)
              : CodeBlock.of("null");
      waiting.add(new Variable(anyMap(any), "any", none));
      if (any.access() instanceof Access.Argument argument) {
        variables.put(argument.name(), "any");
      }
    }
    for (Argument argument : creator.arguments()) {
      TypeName absent = argument.absent();
      if (absent != null) {
        String variable = locals.newName(argument.javaName());
        variables.put("absent " + argument.javaName(), variable);
        waiting.add(new Variable(absent, variable, EmptyCode.missing(absent)));
      }
    }
    return waiting;
  }

  /** The names that must not be taken by properties. */
  void reserve(NameAllocator locals) {
    for (String name : List.of("in", "property", "expected", "value", "seen", "failure", "any")) {
      locals.newName(name, name);
    }
    if (model.isArray()) {
      locals.newName("index", "index");
    }
    for (int word = 0; word < seen.words() && seen.words() > 1; word++) {
      locals.newName("seen" + word, "seen" + word);
    }
  }

  String variable(String javaName) {
    return Objects.requireNonNull(variables.get(javaName), javaName);
  }

  /** A call of the creator. */
  CodeBlock created(CodeBlock arguments) {
    return created(madeType(), creator, arguments);
  }

  /** What the creator makes: the type, or its builder. */
  TypeName madeType() {
    CodecModel.Builder builder = model.builder();
    return builder == null ? model.type() : builder.type();
  }

  /** What the builder makes; the object itself if there is none. */
  CodeBlock built(CodeBlock object) {
    CodecModel.Builder builder = model.builder();
    return builder == null ? object : CodeBlock.of("$L.$N()", object, builder.method());
  }

  /** A call of a constructor or static factory method. */
  static CodeBlock created(TypeName type, Creator creator, CodeBlock arguments) {
    String factoryMethod = creator.factoryMethod();
    return factoryMethod == null
        ? CodeBlock.of("new $T($L)", type, arguments)
        : CodeBlock.of("$T.$N($L)", GeneratedTypes.raw(type), factoryMethod, arguments);
  }

  /** An assignment of a property of the object in {@code value}. */
  static CodeBlock set(Access access, CodeBlock value) {
    if (access instanceof Access.Fluent fluent) {
      return fluent.cast() == null
          ? CodeBlock.of("value = value.$N($L)", access.name(), value)
          : CodeBlock.of("value = ($T) value.$N($L)", fluent.cast(), access.name(), value);
    }
    return access instanceof Access.Method
        ? CodeBlock.of("value.$N($L)", access.name(), value)
        : CodeBlock.of("value.$N = $L", access.name(), value);
  }

  static Access reader(PropertyModel property) {
    return Objects.requireNonNull(property.reader());
  }

  /** The type of the variable in which unknown properties wait. */
  static TypeName anyMap(AnyProperty any) {
    return any.access() instanceof Access.Method
        ? ParameterizedTypeName.get(
            ClassName.get(Map.class), ClassName.get(String.class), any.slot().value().type().box())
        : any.type();
  }
}
