package dev.aloft.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A codec to generate. */
public sealed interface CodecModel {
  /** What every codec has. */
  Header header();

  /** The generated class. */
  default ClassName codec() {
    return header().codec();
  }

  /** The type it reads and writes. */
  default TypeName type() {
    return header().type();
  }

  /** Whether the codec can be used from other packages; only then is it public. */
  default boolean isPublic() {
    return header().isPublic();
  }

  /**
   * What every codec has.
   *
   * @param codec the generated class
   * @param type the type it reads and writes
   * @param deprecated whether it mentions something deprecated, which must not warn its user
   */
  record Header(ClassName codec, TypeName type, boolean isPublic, boolean deprecated) {
    /** The class it is made from: the type without its arguments. */
    public ClassName origin() {
      return type instanceof ParameterizedTypeName generic ? generic.rawType() : (ClassName) type;
    }
  }

  /**
   * An enum, by the names of its constants.
   *
   * @param constants Java name and JSON name of each, in declaration order
   * @param value what {@code @JsonValue} makes of a constant; null for its name
   * @param creator the static method that makes a constant of a name; null for a look-up
   * @param fallback the constant that unknown names are read as; null if they are refused
   * @param form how the constants differ from such strings
   * @param object what is written instead of the name; null if the name is
   */
  record EnumCodec(
      Header header,
      List<EnumConstant> constants,
      @Nullable Value value,
      @Nullable String creator,
      @Nullable String fallback,
      EnumForm form,
      @Nullable ObjectCodec object)
      implements CodecModel {}

  /**
   * How constants differ from strings that are read strictly.
   *
   * @param numeric whether they are numbers: those that are their names, else their places
   * @param anyCase whether names are read in upper and lower case
   * @param unknownIsNull whether an unknown name or number is read as null
   * @param withoutDefault whether unknown ones have no fallback
   */
  record EnumForm(
      boolean numeric, boolean anyCase, boolean unknownIsNull, boolean withoutDefault) {}

  /**
   * A constant of an enum.
   *
   * @param aliases further names accepted on reading
   * @param isNamed whether an annotation gives the JSON name
   */
  record EnumConstant(String javaName, String jsonName, List<String> aliases, boolean isNamed) {}

  /**
   * A record or a bean.
   *
   * @param direction the ways that functions need; the other method refuses
   * @param properties in declaration order; of a builder those that are read, then the type's own
   * @param polymorphism how JSON names its type; null if it does not
   */
  record ObjectCodec(
      Header header,
      Direction direction,
      Reading reading,
      Writing writing,
      List<PropertyModel> properties,
      @Nullable Polymorphism polymorphism,
      ObjectForm form)
      implements CodecModel {
    /** The same in another form. */
    public ObjectCodec with(ObjectForm other) {
      return new ObjectCodec(header, direction, reading, writing, properties, polymorphism, other);
    }
  }

  /**
   * How an object is read, besides its properties.
   *
   * @param creator how an instance is made; null if the type is only written
   * @param builder what the creator makes instead of the type; null if it makes the type
   * @param delegate what the creator's only argument is made of; null if it takes properties
   * @param anySetter what takes unknown properties; null if they are skipped
   * @param ignored names that count as known, but are skipped
   */
  record Reading(
      @Nullable Creator creator,
      @Nullable Builder builder,
      @Nullable Slot delegate,
      @Nullable AnyProperty anySetter,
      List<String> ignored) {
    /** The same for a type that the builder makes. */
    public Reading with(Builder other) {
      return new Reading(creator, other, delegate, anySetter, ignored);
    }
  }

  /**
   * How an object is written, besides its properties.
   *
   * @param value what is written instead of an object; null if properties are
   * @param anyGetter what is written after the properties; null if nothing is
   */
  record Writing(@Nullable Value value, @Nullable AnyProperty anyGetter) {}

  /**
   * How an object looks.
   *
   * @param isArray whether it is an array of its properties' values instead of an object
   * @param anyCase whether names are read in upper and lower case
   */
  record ObjectForm(boolean isArray, boolean anyCase) {
    /** An object whose names are read as they are. */
    public static final ObjectForm PLAIN = new ObjectForm(false, false);
  }

  /**
   * Where properties that the type does not declare go to or come from.
   *
   * @param type the map's type; of a method with two parameters, the second one's
   * @param slot what their values are
   * @param content which of them are written
   */
  record AnyProperty(PropertyModel.Access access, TypeName type, Slot slot, Inclusion content) {}

  /** The single JSON value that an object has instead of its properties. */
  record Value(Slot slot, PropertyModel.Access access) {}

  /**
   * An interface or abstract class whose subtypes JSON distinguishes.
   *
   * @param direction the ways that functions need; the other method refuses
   */
  record AbstractCodec(Header header, Direction direction, Polymorphism polymorphism)
      implements CodecModel {}

  /**
   * A constructor or a static factory method.
   *
   * @param factoryMethod the method's name; null for a constructor
   * @param isInner whether the constructor needs an instance of the class around its own
   * @param arguments what is passed, in order
   */
  record Creator(@Nullable String factoryMethod, boolean isInner, List<Argument> arguments) {}

  /**
   * A class that takes the properties and then makes the object.
   *
   * @param method the method without parameters that makes it
   */
  record Builder(TypeName type, String method) {}

  /**
   * An argument of a creator.
   *
   * @param javaName the read property's Java name, or the parameter's
   * @param absent null for a property; else the type of a parameter without a JSON property, which
   *     gets null or the empty optional
   */
  record Argument(String javaName, @Nullable TypeName absent) {}
}
