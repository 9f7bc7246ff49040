package dev.aloft.processor.model;

import com.palantir.javapoet.TypeName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A property of an object. A property whose getter and setter disagree about the type becomes two:
 * one only read, one only written.
 *
 * @param javaName the component's, field's or accessor's name; unique among those that are read,
 *     and among those that are written
 * @param jsonName its name in JSON
 * @param aliases further names accepted on reading
 * @param slot its type, and whether it may be null
 * @param required whether a document without it is refused
 * @param inclusion which values are written
 * @param contentInclusion which values are written if it is a map, and count as present if it is
 *     optional
 * @param nulls what null in a document does
 * @param reader how a read value gets into the object; null if it is only written
 * @param writer how the value is taken out of the object; null if it is only read
 * @param back how what it holds refers back to the object; null if it does not
 */
public record PropertyModel(
    String javaName,
    String jsonName,
    List<String> aliases,
    Slot slot,
    boolean required,
    Inclusion inclusion,
    Inclusion contentInclusion,
    Nulls nulls,
    @Nullable Access reader,
    @Nullable Access writer,
    @Nullable BackReference back) {

  /** What null in a document does; named after the constants of Jackson's {@code Nulls}. */
  public enum Nulls {
    /** What the slot says. */
    DEFAULT,
    /** It counts as missing. */
    SKIP,
    /** It is refused. */
    FAIL,
    /** It means the empty value, and so does a missing property of a creator. */
    AS_EMPTY
  }

  /**
   * How what a property holds, the value or its elements, refers back to the object.
   *
   * @param holder the type of what is held
   * @param access its setter or field
   * @param deprecated whether that is deprecated
   */
  public record BackReference(TypeName holder, Access access, boolean deprecated) {}

  /** A way into or out of an object. */
  public sealed interface Access {
    /** The method's or field's name; the property's for an argument. */
    String name();

    /** Passed to the creator. */
    record Argument(String name) implements Access {}

    /** A getter, a setter or a record's accessor. */
    record Method(String name) implements Access {}

    /**
     * A setter of a builder that returns the builder to go on with.
     *
     * @param cast what the returned object must be cast to; null if it is declared as such
     */
    record Fluent(String name, @Nullable TypeName cast) implements Access {}

    /** A field. */
    record Field(String name) implements Access {}
  }
}
