package dev.aloft.processor.discover.type;

import dev.aloft.processor.diagnostic.Diagnostics;
import dev.aloft.processor.diagnostic.Place;
import dev.aloft.processor.discover.type.annotation.FunctionView;
import dev.aloft.processor.discover.type.annotation.Mixins;
import dev.aloft.processor.discover.type.context.CodecHome;
import dev.aloft.processor.discover.type.context.ReadContext;
import dev.aloft.processor.discover.type.object.CodecReader;
import dev.aloft.processor.discover.type.object.MemberReader;
import dev.aloft.processor.discover.type.object.SlotReader;
import dev.aloft.processor.discover.type.source.Mirror;
import dev.aloft.processor.discover.type.source.Site;
import dev.aloft.processor.discover.type.source.SourceTypes;
import dev.aloft.processor.discover.type.source.TypeElements;
import dev.aloft.processor.discover.type.source.UnresolvedAnnotations;
import dev.aloft.processor.model.CodecModel;
import dev.aloft.processor.model.Direction;
import dev.aloft.processor.model.Slot;
import dev.aloft.processor.model.ValueModel;
import dev.aloft.processor.validate.type.CodedTypeRule;
import dev.aloft.processor.validate.type.ViewRule;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Reads Java types as JSON sees them, and collects the codecs they need.
 *
 * <p>A codec reads or writes only in the directions requested, so the codecs are final only when
 * all payloads and results have been read. A read that fails or is deferred leaves nothing behind.
 */
public final class ValueReader {
  private final ReadContext context;
  private final MemberReader members = new MemberReader();

  /**
   * @param unresolved annotations whose types may come in the next round
   * @param homePackage where codecs of types from elsewhere go, known when the first type is read
   */
  public ValueReader(
      ProcessingEnvironment environment,
      Diagnostics diagnostics,
      UnresolvedAnnotations unresolved,
      Supplier<String> homePackage) {
    this.context = ReadContext.of(environment, diagnostics, unresolved, homePackage);
  }

  /** Takes in the root elements of one more round: the types whose source this compilation has. */
  public void addSources(Collection<? extends Element> rootElements) {
    context.compilation().nextRound(rootElements);
    members.forget();
  }

  /**
   * Reads a type.
   *
   * @param place the parameter or method whose type it is; its annotations count
   * @param path what messages call the place, for example {@code "order"}
   * @return empty after a report
   * @throws dev.aloft.processor.discover.type.source.MissingTypeException if a type does not exist,
   *     perhaps not yet
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
    boolean marked = context.nullness().isMarked(place);
    String fromPackage = TypeElements.packageName(place);
    FunctionView view = new FunctionView(context.annotations());
    if (!context.allows(new ViewRule(view).check(place), Place.of(place))) {
      return Optional.empty();
    }
    Site site = new Site(place, path, direction, fromPackage, marked, marked, 0, view.of(place));
    ReadContext step = context.step();
    int before = context.registry().save();
    Slot slot = null;
    try {
      Slot read = new SlotReader(step).read(Mirror.of(type), annotated, site);
      new CodecReader(step, members).readRequested();
      slot = step.isClean() ? read : null;
    } finally {
      if (slot == null) {
        context.registry().restore(before);
        members.forget();
      }
    }
    return Optional.ofNullable(slot);
  }

  /**
   * The name of the type that a message must share a property with to be recognised; null if any
   * JSON will do.
   *
   * @param value what was read for the message
   */
  public @Nullable String recognised(ValueModel value) {
    return new Recognition(context).typeOf(value);
  }

  /** Reports a {@code @JsonView} at a place without JSON; whether there was one. */
  public boolean refusesView(Element place) {
    ViewRule rule = new ViewRule(new FunctionView(context.annotations()));
    return !context.allows(rule.checkWithoutJson(place), Place.of(place));
  }

  /** All codecs reached so far, by class name. */
  public Collection<CodecModel> codecs() {
    return context.registry().models();
  }

  /** Adds what the codecs were made from. */
  public void addTo(SourceTypes sources) {
    for (CodecModel codec : codecs()) {
      TypeElement origin =
          context.elements().getTypeElement(codec.header().origin().canonicalName());
      if (origin != null) {
        sources.add(origin);
      }
    }
    context.mixins().addTo(sources);
  }

  Mixins mixins() {
    return context.mixins();
  }

  CodecHome home() {
    return context.home();
  }

  boolean isCompiledHere(TypeElement type) {
    return context.compiledHere().contains(type);
  }

  /** Whether the type can have a codec: its values can be built, or JSON names their types. */
  boolean isBuildable(TypeElement type) {
    return new CodedTypeRule(context.annotations()).isBuildable(type);
  }
}
