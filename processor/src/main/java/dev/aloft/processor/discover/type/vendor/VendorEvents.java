package dev.aloft.processor.discover.type.vendor;

import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/**
 * The event classes of clouds' own Java libraries that have no codecs, by name. Their runtimes read
 * them by rules of their own (mixins, renamed properties, times in several forms), so a codec of
 * what their source shows would make objects full of nulls. {@link AwsEvents} has those of AWS's
 * library, version 3; in older ones, the events are classes of AWS's SDK.
 */
public final class VendorEvents {
  private static final Map<String, String> PACKAGES =
      Map.of(
          "com.amazonaws.services.dynamodbv2.model.", "AWS",
          "com.amazonaws.services.kinesis.model.", "AWS",
          "com.amazonaws.services.s3.event.", "AWS",
          "software.amazon.awssdk.eventnotifications.", "AWS",
          "com.aliyun.fc.runtime.event.", "Aliyun",
          "com.qcloud.services.scf.runtime.events.", "Tencent");

  /**
   * Such a class.
   *
   * @param cloud whose it is
   */
  public record VendorEvent(TypeElement type, String cloud) {}

  private VendorEvents() {}

  /** The first such class in a type: itself, an element or a type argument. */
  public static Optional<VendorEvent> in(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return in(array.getComponentType());
    }
    if (type instanceof WildcardType wildcard && wildcard.getExtendsBound() != null) {
      return in(wildcard.getExtendsBound());
    }
    if (!(type instanceof DeclaredType declared)) {
      return Optional.empty();
    }
    Optional<VendorEvent> own = of((TypeElement) declared.asElement());
    for (TypeMirror argument : declared.getTypeArguments()) {
      own = own.isPresent() ? own : in(argument);
    }
    return own;
  }

  /** The class as such an event; empty for every other class. */
  public static Optional<VendorEvent> of(TypeElement type) {
    if (AwsEvents.has(type)) {
      return superclass(type).flatMap(VendorEvents::of).map(each -> new VendorEvent(type, "AWS"));
    }
    String qualified = type.getQualifiedName().toString();
    return PACKAGES.entrySet().stream()
        .filter(entry -> qualified.startsWith(entry.getKey()))
        .map(entry -> new VendorEvent(type, entry.getValue()))
        .findFirst();
  }

  private static Optional<TypeElement> superclass(TypeElement type) {
    return type.getSuperclass() instanceof DeclaredType superclass
        ? Optional.of((TypeElement) superclass.asElement())
        : Optional.empty();
  }
}
