package dev.aloft.processor.generate.codec;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.aloft.processor.generate.source.GeneratedTypes;
import dev.aloft.processor.generate.value.MemberCode;
import dev.aloft.processor.generate.value.ValueCode;
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
 * object's properties are among those of another object.
 */
final class ReadScope {
  /** A variable to declare. */
  record Variable(TypeName type, String name, CodeBlock initial) {}

  /** The constant with the names of the properties that have places. */
  static final String NAMES = "NAMES";

  private static final String ANY = "any";

  private final ObjectCodec model;
  private final List<PropertyModel> properties;
  private final List<PropertyModel> unwrapped;
  private final boolean waits;
  private final SeenMask seen;
  private final NameAllocator names;
  private final List<String> expected = new ArrayList<>();

  /** Names by Java names of properties. */
  private final Map<String, String> variables = new HashMap<>();

  /** Names by those of a creator's parameters without properties. */
  private final Map<String, String> absent = new HashMap<>();

  /** Names of what collects unwrapped properties, by Java names of properties. */
  private final Map<String, String> parts = new HashMap<>();

  private ReadScope(ObjectCodec model, NameAllocator names, boolean inMethods) {
    this.model = model;
    this.names = names;
    List<PropertyModel> read =
        model.properties().stream().filter(property -> property.reader() != null).toList();
    this.properties = read.stream().filter(property -> !isUnwrapped(property)).toList();
    this.unwrapped = read.stream().filter(ReadScope::isUnwrapped).toList();
    boolean many = properties.size() > ObjectCodecCode.MOST_IN_METHOD;
    // The parts of a builder's properties could not pass on what its setters return.
    this.waits = !creator().arguments().isEmpty() || (model.reading().builder() != null && many);
    this.seen = new SeenMask(properties.size(), inMethods && !waits && many);
    reserveNames();
  }

  /** The scope of a codec's read method. */
  static ReadScope ofCodec(ObjectCodec model, NameConstants constants) {
    NameAllocator locals = CodecClass.names(List.of(NAMES, "REQUIRED"));
    ReadScope scope = new ReadScope(model, locals, !model.form().isArray());
    if (!scope.seen.isArray() && !model.form().isArray()) {
      for (PropertyModel property : scope.properties) {
        String constant = constants.of(property.jsonName(), property.javaName());
        scope.names.newName(constant, constant);
        scope.expected.add(constant);
      }
    }
    scope.nameVariables();
    return scope;
  }

  /**
   * The scope of an object whose properties are among those of another object.
   *
   * @param members the names of the members of the class that collects them
   */
  static ReadScope ofPart(ObjectCodec model, NameAllocator members) {
    ReadScope scope = new ReadScope(model, members, false);
    scope.nameVariables();
    return scope;
  }

  private static boolean isUnwrapped(PropertyModel property) {
    return property.slot().value() instanceof ValueModel.Unwrapped;
  }

  private void reserveNames() {
    for (String name : List.of("in", "property", "expected", "value", "seen", "failure", ANY)) {
      names.newName(name, name);
    }
    if (model.form().isArray()) {
      names.newName("index", "index");
    }
    for (int word = 0; word < seen.words() && seen.words() > 1; word++) {
      names.newName("seen" + word, "seen" + word);
    }
    ExternalCode.reserve(properties, names);
  }

  private void nameVariables() {
    if (waits) {
      properties.forEach(each -> variables.put(each.javaName(), names.newName(each.javaName())));
      AnyProperty any = model.reading().anySetter();
      if (any != null && any.access() instanceof Access.Argument argument) {
        variables.put(argument.name(), ANY);
      }
      for (Argument argument : creator().arguments()) {
        if (argument.absent() != null) {
          absent.put(argument.javaName(), names.newName(argument.javaName()));
        }
      }
    }
    unwrapped.forEach(each -> parts.put(each.javaName(), names.newName(each.javaName() + "Parts")));
  }

  ObjectCodec model() {
    return model;
  }

  Creator creator() {
    return Objects.requireNonNull(model.reading().creator());
  }

  /** The properties with names of their own. */
  List<PropertyModel> properties() {
    return properties;
  }

  /** The properties whose own properties are read as this object's. */
  List<PropertyModel> unwrapped() {
    return unwrapped;
  }

  /** Whether properties wait in variables until the whole object has been read. */
  boolean waits() {
    return waits;
  }

  SeenMask seen() {
    return seen;
  }

  /**
   * The constants of the properties' names, one for each; empty where the reader cannot know which
   * name comes next.
   */
  List<String> expected() {
    return expected;
  }

  /** Whether the reader gives the properties' places instead of their names. */
  boolean byPlace() {
    return expected.size() > 1
        && unwrapped.isEmpty()
        && model.reading().anySetter() == null
        && !model.form().anyCase()
        && !ExternalCode.isIn(properties);
  }

  /** What messages call a value of the object. */
  String hint(String member) {
    return GeneratedTypes.raw(model.type()).simpleName() + member;
  }

  /** The variable in which a property waits. */
  String variable(PropertyModel property) {
    return Objects.requireNonNull(variables.get(property.javaName()));
  }

  /** The variable that is passed to the creator. */
  String variable(Argument argument) {
    Map<String, String> named = argument.absent() == null ? variables : absent;
    return Objects.requireNonNull(named.get(argument.javaName()));
  }

  /** The variable that collects an unwrapped property. */
  String part(PropertyModel property) {
    return Objects.requireNonNull(parts.get(property.javaName()));
  }

  /** A name for a variable of an inner block. */
  String innerName(String suggestion) {
    return names.clone().newName(suggestion);
  }

  /** A name for one more variable of the method that builds the object. */
  String newName(String suggestion) {
    return names.newName(suggestion);
  }

  /** Whether there are only names to skip. */
  boolean isEmpty() {
    return properties.isEmpty() && unwrapped.isEmpty() && model.reading().anySetter() == null;
  }

  /** Whether the user's setters are called while the document is being read. */
  boolean callsSetters() {
    AnyProperty any = model.reading().anySetter();
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

  /** The variables in which properties wait. */
  List<Variable> waiting(ValueCode values) {
    List<Variable> waiting = new ArrayList<>();
    for (PropertyModel property : properties) {
      ValueModel value = property.slot().value();
      boolean empty =
          property.nulls() == Nulls.AS_EMPTY && reader(property) instanceof Access.Argument;
      CodeBlock initial = empty ? values.empty(value) : ValueCode.absent(value.type());
      waiting.add(new Variable(value.type(), variable(property), initial));
    }
    AnyProperty any = model.reading().anySetter();
    if (any != null) {
      CodeBlock none =
          any.access() instanceof Access.Argument
              ? CodeBlock.of("new $T<>()", LinkedHashMap.class)
              : CodeBlock.of("null");
      waiting.add(new Variable(anyMap(any), ANY, none));
    }
    for (Argument argument : creator().arguments()) {
      TypeName type = argument.absent();
      if (type != null) {
        waiting.add(new Variable(type, variable(argument), ValueCode.absent(type)));
      }
    }
    return waiting;
  }

  /** A call of the creator. */
  CodeBlock created(CodeBlock arguments) {
    return creator().isInner()
        ? MemberCode.createdInside((ClassName) madeType(), arguments)
        : MemberCode.created(madeType(), creator().factoryMethod(), arguments);
  }

  /** What the creator makes: the type, or its builder. */
  TypeName madeType() {
    CodecModel.Builder builder = model.reading().builder();
    return builder == null ? model.type() : builder.type();
  }

  /** What the builder makes; the object itself without a builder. */
  CodeBlock built(CodeBlock object) {
    CodecModel.Builder builder = model.reading().builder();
    return builder == null ? object : CodeBlock.of("$L.$N()", object, builder.method());
  }

  /** An assignment of a property of the object in {@code value}. */
  static CodeBlock set(PropertyModel property, CodeBlock value) {
    return MemberCode.set(reader(property), value);
  }

  private static Access reader(PropertyModel property) {
    return Objects.requireNonNull(property.reader());
  }

  /** The type of the variable in which unknown properties wait. */
  private static TypeName anyMap(AnyProperty any) {
    return any.access() instanceof Access.Method
        ? ParameterizedTypeName.get(
            ClassName.get(Map.class), ClassName.get(String.class), any.slot().value().type().box())
        : any.type();
  }
}
