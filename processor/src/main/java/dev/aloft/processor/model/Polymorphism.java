package dev.aloft.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How JSON says which subtype of a type a value is.
 *
 * @param property the property with the id; empty if the inclusion does not use one
 * @param visible whether the subtype reads that property, too
 * @param subtypes the classes that can be built
 * @param fallback what is read if the id is missing or unknown; null if that is refused
 * @param untyped what is read if the id is missing and there is no fallback; null if that is
 *     refused
 * @param omitsFallbackId whether the fallback is written without an id
 */
public record Polymorphism(
    Inclusion inclusion,
    String property,
    boolean visible,
    List<Subtype> subtypes,
    @Nullable Subtype fallback,
    @Nullable Subtype untyped,
    boolean omitsFallbackId) {

  /** Where the id appears. */
  public enum Inclusion {
    /** In a property that the codec adds. */
    PROPERTY,
    /** In a property that the subtypes have. */
    EXISTING_PROPERTY,
    /** In an object around the value, as the name of its only property. */
    WRAPPER_OBJECT,
    /** In an array before the value. */
    WRAPPER_ARRAY,
    /** In a property beside the one with the value, in the object around it. */
    EXTERNAL_PROPERTY,
    /** Nowhere: the properties identify the type. */
    DEDUCTION
  }

  /**
   * A class that can be built.
   *
   * @param codec its generated codec
   * @param ids the ids it is read by; empty for a fallback without one
   * @param writtenId the id it is written with
   * @param names the names of its properties and their aliases; empty unless they identify the type
   */
  public record Subtype(
      TypeName type,
      ClassName codec,
      List<String> ids,
      String writtenId,
      List<List<String>> names) {
    /** The class without type arguments. */
    public ClassName rawType() {
      return type instanceof ParameterizedTypeName parameterized
          ? parameterized.rawType()
          : (ClassName) type;
    }
  }

  /** Whether the id is written into the value's own object. */
  public boolean addsProperty() {
    return inclusion == Inclusion.PROPERTY;
  }

  /** Whether writing needs the id. */
  public boolean writesId() {
    return addsProperty()
        || inclusion == Inclusion.WRAPPER_OBJECT
        || inclusion == Inclusion.WRAPPER_ARRAY;
  }

  /** Whether the id is among the properties of the value. */
  public boolean isInside() {
    return addsProperty() || inclusion == Inclusion.EXISTING_PROPERTY;
  }
}
