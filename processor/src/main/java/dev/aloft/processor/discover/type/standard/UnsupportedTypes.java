package dev.aloft.processor.discover.type.standard;

import dev.aloft.processor.discover.type.vendor.VendorEvents;
import dev.aloft.processor.discover.type.vendor.VendorEvents.VendorEvent;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Why a type has no JSON, and what to use instead. */
public record UnsupportedTypes(Elements elements, Types types) {
  /**
   * Why a type has no JSON.
   *
   * @param why the rule it breaks, as a sentence
   * @param instead what to do, without a full stop
   */
  public record Reason(String why, String instead) {}

  public static final Reason NO_VALUE =
      new Reason("It is not the type of a value.", "Use a record");

  private static final Reason DATE =
      new Reason(
          "It mixes instants, dates and time zones, so there is no agreed JSON form.",
          "Use java.time.Instant, another java.time type, or java.util.Date");
  private static final Reason STREAM =
      new Reason(
          "A stream cannot be part of a JSON value.",
          "Use byte[] for base64, or let the whole payload be an InputStream");
  private static final Reason STREAMED =
      new Reason(
          "It is what a function returns, alone or as the body of an HttpResponse; it cannot be"
              + " taken, nor be part of a JSON value.",
          "Use byte[] for base64, or an InputStream for a whole event");
  private static final Reason ELEMENTS =
      new Reason("A stream of elements can only be read once.", "Use a List");
  private static final Reason LATER =
      new Reason(
          "A JSON document is read and written as a whole; only a function's entire result"
              + " may come later, in a CompletionStage.",
          "Use the value itself");
  private static final Reason NOTHING = new Reason("It has no values.", "Leave it out");
  private static final Reason COLLECTION =
      new Reason(
          "Only the usual collections of java.util can be built without reflection.",
          "Use List, Set, Queue, Map or one of their common classes");
  private static final Reason NODE =
      new Reason(
          "A document may hold any kind of node, so a subclass would be silently refused.",
          "Use tools.jackson.databind.JsonNode");
  private static final Reason JDK =
      new Reason(
          "Codecs are generated for your own records, classes and enums; of the JDK, the usual"
              + " value types have JSON.",
          "Use one of these");
  private static final Reason OWN_VALUE =
      new Reason(
          "It extends a type that is not a JSON object, so its properties would be the wrong JSON.",
          "Use a record with such a value as a component");

  private static final Map<String, Reason> NAMED =
      Map.of(
          "dev.aloft.function.StreamingResponse", STREAMED,
          "java.lang.Void", NOTHING,
          "kotlin.Unit", NOTHING,
          "java.util.concurrent.Callable", LATER,
          "java.util.function.Supplier", LATER,
          "java.util.Calendar", DATE,
          "java.util.GregorianCalendar", DATE,
          "java.sql.Date", DATE,
          "java.sql.Timestamp", DATE);

  /** In this order, because a type may have several of them. */
  private static final List<Map.Entry<String, Reason>> SUPERTYPES =
      List.of(
          Map.entry("java.io.InputStream", STREAM),
          Map.entry("java.io.OutputStream", STREAM),
          Map.entry("java.io.Reader", STREAM),
          Map.entry("java.util.stream.BaseStream", ELEMENTS),
          Map.entry("kotlin.sequences.Sequence", ELEMENTS),
          Map.entry("java.util.concurrent.CompletionStage", LATER),
          Map.entry("java.util.concurrent.Future", LATER),
          Map.entry("java.lang.Iterable", COLLECTION),
          Map.entry("java.util.Iterator", COLLECTION),
          Map.entry("java.util.Map", COLLECTION),
          Map.entry("java.util.Date", DATE),
          Map.entry("java.lang.Number", OWN_VALUE),
          Map.entry("java.lang.CharSequence", OWN_VALUE));

  private static final List<String> PLATFORM =
      List.of("java.", "javax.", "jdk.", "sun.", "kotlin.");

  /** Why the type has no JSON; null if nothing is known against it. */
  public @Nullable Reason reason(TypeElement type) {
    String name = type.getQualifiedName().toString();
    Reason named = NAMED.get(name);
    if (named != null) {
      return named;
    }
    VendorEvent event = VendorEvents.of(type).orElse(null);
    if (event != null) {
      return new Reason(
          "It is of "
              + event.cloud()
              + "'s own event library, whose runtime reads it by rules of its"
              + " own.",
          "Use a record of your own with what you need of it, or JsonNode");
    }
    if (name.startsWith("tools.jackson.databind.") || name.startsWith("com.fasterxml.jackson.")) {
      return NODE;
    }
    for (Map.Entry<String, Reason> entry : SUPERTYPES) {
      TypeElement supertype = elements.getTypeElement(entry.getKey());
      if (supertype != null
          && types.isSubtype(types.erasure(type.asType()), types.erasure(supertype.asType()))) {
        return entry.getValue();
      }
    }
    return PLATFORM.stream().anyMatch(name::startsWith) ? JDK : null;
  }
}
