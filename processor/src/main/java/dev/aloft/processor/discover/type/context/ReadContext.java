package dev.aloft.processor.discover.type.context;

import dev.aloft.processor.diagnostic.Diagnostics;
import dev.aloft.processor.diagnostic.Finding;
import dev.aloft.processor.diagnostic.Place;
import dev.aloft.processor.diagnostic.Problem;
import dev.aloft.processor.discover.type.annotation.JacksonAnnotations;
import dev.aloft.processor.discover.type.annotation.Mixins;
import dev.aloft.processor.discover.type.source.CompiledHere;
import dev.aloft.processor.discover.type.source.Mirror;
import dev.aloft.processor.discover.type.source.Nullness;
import dev.aloft.processor.discover.type.source.Site;
import dev.aloft.processor.discover.type.source.UnresolvedAnnotations;
import java.util.List;
import java.util.function.Supplier;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * What all readers of types share: the compiler's utilities, what is compiled here, the annotations
 * that count, the codecs found so far, and where problems are reported.
 *
 * <p>The same for one type's members is {@link #seenFrom} the type; the same for one step, which
 * knows whether it was clean, is a {@link #step}.
 *
 * @param compilation what the compilation shows
 * @param registry the codecs found so far
 * @param home where codecs go
 * @param annotations those that count at this place
 */
public record ReadContext(
    Compilation compilation,
    CodecRegistry registry,
    CodecHome home,
    JacksonAnnotations annotations,
    Report report) {
  /**
   * What the readers of one compilation share.
   *
   * @param unresolved annotations whose types may come in the next round
   * @param homePackage where codecs of types from elsewhere go, known when the first type is read
   */
  public static ReadContext of(
      ProcessingEnvironment environment,
      Diagnostics diagnostics,
      UnresolvedAnnotations unresolved,
      Supplier<String> homePackage) {
    Compilation compilation = Compilation.of(environment, unresolved);
    CompiledHere compiledHere = compilation.compiledHere();
    return new ReadContext(
        compilation,
        new CodecRegistry(name -> compiledHere.isHandWritten(name, compilation.elements())),
        new CodecHome(compiledHere, homePackage),
        new JacksonAnnotations(compilation.mixins()),
        new Report(diagnostics));
  }

  public Elements elements() {
    return compilation.elements();
  }

  public Types types() {
    return compilation.types();
  }

  public CompiledHere compiledHere() {
    return compilation.compiledHere();
  }

  public Nullness nullness() {
    return compilation.nullness();
  }

  public Mixins mixins() {
    return compilation.mixins();
  }

  private ReadContext with(JacksonAnnotations other, Report otherReport) {
    return new ReadContext(compilation, registry, home, other, otherReport);
  }

  /** The same for one step: {@link #isClean} is then about this step, and steps within it. */
  public ReadContext step() {
    return with(annotations, report.within());
  }

  /** The same with other annotations. */
  public ReadContext with(JacksonAnnotations other) {
    return with(other, report);
  }

  /**
   * The same for the members of a type.
   *
   * @param hierarchy the type and its supertypes, supertypes first
   */
  public ReadContext seenFrom(List<TypeElement> hierarchy) {
    return with(annotations.seenFrom(hierarchy));
  }

  /** The same for a type's values, wherever they are found. */
  public ReadContext fromOutside() {
    return with(new JacksonAnnotations(mixins()));
  }

  /** Whether nothing was reported since this {@link #step} began. */
  public boolean isClean() {
    return report.isClean();
  }

  /**
   * Reports what broke a rule, if anything did; its arguments are complete. Whether nothing did.
   */
  public boolean allows(@Nullable Problem problem, Place place) {
    if (problem != null) {
      report.error(problem, place);
    }
    return problem == null;
  }

  /** The same at a place whose path becomes the message's first argument. */
  public boolean allows(@Nullable Problem problem, Site site) {
    return problem == null || allows(problem.at(site.path()), Place.of(site.at()));
  }

  /** The same for a rule about an element found at the place. */
  public boolean allows(@Nullable Problem problem, Element element, Site site) {
    return problem == null || allows(problem.at(site.path()), place(element, site));
  }

  /** Reports all that a rule found; whether there were no errors. */
  public boolean allows(List<Finding> findings) {
    boolean allowed = true;
    for (Finding each : findings) {
      if (each.isError()) {
        allowed &= allows(each.problem(), each.place());
      } else {
        report.warn(each.problem(), each.place());
      }
    }
    return allowed;
  }

  /** What a message about the element points at: where it is used, if its source is not here. */
  public Element at(Element element, Site site) {
    return compiledHere().contains(element) ? element : site.at();
  }

  /** The same. */
  public Place place(Element element, Site site) {
    return Place.of(at(element, site));
  }

  /** Whether null is allowed there. */
  public boolean mayBeNull(Mirror mirror, List<? extends Element> annotated, Site site) {
    return !mirror.type().getKind().isPrimitive() && nullness().mayBeNull(mirror, annotated, site);
  }
}
