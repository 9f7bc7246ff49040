package dev.aloft.processor.discover.type;

import com.palantir.javapoet.ClassName;
import dev.aloft.processor.diagnostic.Diagnostics;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Place;
import dev.aloft.processor.discover.Annotations;
import dev.aloft.processor.discover.UnresolvedAnnotations;
import dev.aloft.processor.model.CodecModel;
import dev.aloft.processor.model.Direction;
import dev.aloft.processor.model.Slot;
import dev.aloft.processor.model.ValueModel;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Reads Java types as JSON sees them, and collects the codecs they need.
 *
 * <p>A codec reads or writes as far as the directions asked for, so the codecs are only final when
 * all payloads and results were read. A read that fails or is deferred leaves nothing behind.
 */
public final class ValueReader {
  private final Elements elements;
  private final Diagnostics diagnostics;
  private final Nullness nullness;
  private final CodecRegistry registry;
  private final CompiledHere compiledHere;
  private final LombokTypes lombok;
  private final Mixins mixins;
  private final JacksonAnnotations annotations;
  private final CodecHome home;
  private final SlotReader slots;

  /**
   * @param filer reads class files where the compiler does not say the order of what is in them
   * @param unresolved annotations whose types may come in the next round
   * @param homePackage where codecs of types from elsewhere go
   */
  public ValueReader(
      Elements elements,
      Types types,
      Filer filer,
      Diagnostics diagnostics,
      UnresolvedAnnotations unresolved,
      String homePackage) {
    this.elements = elements;
    this.diagnostics = diagnostics;
    this.compiledHere = new CompiledHere(unresolved, new ClassFileOrder(elements, filer));
    this.lombok = new LombokTypes();
    this.nullness = new Nullness(elements, compiledHere);
    this.registry = new CodecRegistry(this::isHandWritten);
    this.mixins = new Mixins(elements, types);
    this.annotations = new JacksonAnnotations(mixins);
    this.home = new CodecHome(compiledHere, homePackage);
    this.slots =
        new SlotReader(
            elements,
            types,
            diagnostics,
            nullness,
            compiledHere,
            lombok,
            annotations,
            registry,
            home);
  }

  /** Takes in the root elements of one more round: the types whose source this compilation has. */
  public void addSources(Collection<? extends Element> rootElements) {
    compiledHere.add(rootElements);
    lombok.nextRound();
  }

  /**
   * Reads a type.
   *
   * @param place the parameter or method whose type it is; its annotations count
   * @param path what messages call the place, for example {@code "order"}
   * @return empty after a report
   * @throws MissingTypeException if a type does not exist, perhaps not yet
   */
  public Optional<Slot> read(TypeMirror type, Element place, String path, Direction direction) {
    return read(type, place, List.of(place), path, direction);
  }

  /** The same for a type that is imported; no annotations of the place count. */
  Optional<Slot> readImported(TypeElement type, Element place, String path, Direction direction) {
    return read(type.asType(), place, List.of(), path, direction);
  }

  private Optional<Slot> read(
      TypeMirror type, Element place, List<Element> annotated, String path, Direction direction) {
    boolean marked = nullness.isMarked(place);
    String fromPackage = TypeElements.packageName(place);
    FunctionView view = new FunctionView(annotations);
    boolean unclear = view.isUnclear(place);
    if (unclear || (view.isOn(place) && CodecAnnotation.isPresent(place))) {
      refuseView(
          place,
          unclear ? "this does not name one" : "a codec of your own knows no views",
          unclear ? "Name one class." : "Remove @JsonView.");
      return Optional.empty();
    }
    Site site = new Site(place, path, direction, fromPackage, marked, marked, 0, view.of(place));
    int before = registry.save();
    Slot slot = null;
    try {
      slot = slots.read(Mirror.of(type), annotated, site);
    } finally {
      if (slot == null) {
        registry.restore(before);
      }
    }
    return Optional.ofNullable(slot);
  }

  /**
   * The name of the type of which a message must have a property to be recognised as one; null if
   * any JSON will do.
   *
   * @param value what was read for the message
   */
  public @Nullable String recognised(ValueModel value) {
    return new Recognition(elements, annotations, registry).typeOf(value);
  }

  /** Reports a {@code @JsonView} at a place without JSON; whether there was one. */
  public boolean refusesView(Element place) {
    if (new FunctionView(annotations).isOn(place)) {
      refuseView(place, "there is no JSON here", "Remove @JsonView, or use a type of your own.");
      return true;
    }
    return false;
  }

  private void refuseView(Element place, String why, String fix) {
    diagnostics.report(Message.VIEW_UNFIT, Place.of(place), place.getSimpleName(), why, fix);
  }

  /** All codecs reached so far, by class name. */
  public Collection<CodecModel> codecs() {
    return registry.models();
  }

  /** Adds what the codecs were made from. */
  public void addTo(SourceTypes sources) {
    for (CodecModel codec : codecs()) {
      sources.add(codec.origin());
    }
    mixins.addTo(sources);
  }

  Mixins mixins() {
    return mixins;
  }

  CodecHome home() {
    return home;
  }

  boolean isCompiledHere(TypeElement type) {
    return compiledHere.contains(type);
  }

  /** Whether values of the type can be built or told apart, so that it can have a codec. */
  boolean isBuildable(TypeElement type) {
    return CodedTypes.isBuildable(type, annotations);
  }

  private boolean isHandWritten(ClassName name) {
    if (!compiledHere.contains(name.canonicalName())) {
      return false;
    }
    TypeElement type = elements.getTypeElement(name.canonicalName());
    AnnotationMirror generated =
        type == null
            ? null
            : Annotations.find(type, "javax.annotation.processing.Generated").orElse(null);
    return generated == null;
  }
}
