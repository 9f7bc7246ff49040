package dev.aloft.processor.discover.type;

import dev.aloft.processor.diagnostic.Diagnostics;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Place;
import dev.aloft.processor.diagnostic.Problem;
import dev.aloft.processor.discover.type.annotation.JacksonAnnotations;
import dev.aloft.processor.discover.type.annotation.Mixins;
import dev.aloft.processor.discover.type.source.Annotations;
import dev.aloft.processor.discover.type.source.MissingTypeException;
import dev.aloft.processor.discover.type.source.SourceTypes;
import dev.aloft.processor.discover.type.source.TypeElements;
import dev.aloft.processor.model.Direction;
import dev.aloft.processor.model.Slot;
import dev.aloft.processor.validate.type.ImportRule;
import dev.aloft.processor.validate.type.MixinMembersRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * The {@code @CodecImport}s of a compilation. Mixins must be known before any type is read; the
 * codecs are read after those that functions need. Imports that wait for a type are looked up again
 * by name, because elements do not outlive their round.
 */
public final class CodecImports {
  /** The annotation. */
  public static final String ANNOTATION = "dev.aloft.CodecImport";

  /** What several of them in one place are wrapped in. */
  public static final String CONTAINER = ANNOTATION + ".List";

  private final Elements elements;
  private final Diagnostics diagnostics;
  private final ValueReader values;
  private final MixinMembersRule members = new MixinMembersRule();

  /** The elements with imports, and whether each is a package. */
  private final Map<String, Boolean> holders = new TreeMap<>();

  /** Imports whose codec was not read yet: the type, and where it is imported. */
  private final Map<String, String> unread = new TreeMap<>();

  private final TreeSet<String> unregistered = new TreeSet<>();
  private final Map<String, MissingTypeException> missing = new TreeMap<>();

  /**
   * @param elements the compiler's
   * @param diagnostics where imports that cannot be followed are reported
   * @param values reads the imported types, and gets their mixins
   */
  public CodecImports(Elements elements, Diagnostics diagnostics, ValueReader values) {
    this.elements = elements;
    this.diagnostics = diagnostics;
    this.values = values;
  }

  /**
   * Takes in the imports of one round.
   *
   * @return the elements that carry them
   */
  public List<Element> find(RoundEnvironment round) {
    List<Element> found = new ArrayList<>();
    for (String name : List.of(ANNOTATION, CONTAINER)) {
      TypeElement annotation = elements.getTypeElement(name);
      if (annotation != null) {
        found.addAll(round.getElementsAnnotatedWith(annotation));
      }
    }
    for (Element holder : found) {
      holders.put(holder.toString(), holder instanceof PackageElement);
      unregistered.add(holder.toString());
    }
    return found;
  }

  /** Adds where the imports of this module are. */
  public void addTo(SourceTypes sources) {
    for (String name : holders.keySet()) {
      sources.add(holder(name));
    }
  }

  /** Whether the module has no imports. */
  public boolean isEmpty() {
    return holders.isEmpty();
  }

  /** What the imports of this module wait for; null if they do not. */
  public @Nullable MissingTypeException waitsFor() {
    return missing.isEmpty() ? null : missing.values().iterator().next();
  }

  /** Registers mixins; those that mention a missing type wait for the next round. */
  public void register() {
    missing.clear();
    for (String name : List.copyOf(unregistered)) {
      Element holder = holder(name);
      try {
        List<AnnotationMirror> imports = imports(holder);
        imports.forEach(CodecImports::throwIfMissing);
        imports.forEach(each -> register(each, holder));
        unregistered.remove(name);
      } catch (MissingTypeException e) {
        missing.put(name, e);
      }
    }
  }

  private static void throwIfMissing(AnnotationMirror each) {
    for (AnnotationValue value : each.getElementValues().values()) {
      if (!(value.getValue() instanceof TypeMirror type)) {
        throw new MissingTypeException("a class");
      }
      MissingTypeException.throwIfMissing(type);
    }
  }

  private void register(AnnotationMirror each, Element holder) {
    AnnotationValue value = Annotations.written(each, "value").orElseThrow();
    Place place = new Place(holder, each, value);
    TypeMirror imported = (TypeMirror) value.getValue();
    if (!allows(ImportRule.checkType(imported), place)
        || !(imported instanceof DeclaredType declaredType)) {
      return;
    }
    TypeElement type = (TypeElement) declaredType.asElement();
    String name = type.getQualifiedName().toString();
    AnnotationValue written = Annotations.written(each, "mixin").orElse(null);
    TypeElement mixin =
        written != null && written.getValue() instanceof DeclaredType declared
            ? (TypeElement) declared.asElement()
            : null;
    if (mixin != null && !addMixin(type, mixin, new Place(holder, each, written))) {
      return;
    }
    values.home().prefer(name, TypeElements.packageName(holder));
    if (mixin == null || values.isBuildable(type)) {
      unread.putIfAbsent(name, holder.toString());
    }
  }

  private boolean addMixin(TypeElement type, TypeElement mixin, Place place) {
    Mixins mixins = values.mixins();
    if (!allows(ImportRule.checkMixin(type, mixin, mixins), place)) {
      return false;
    }
    mixins.add(type, mixin);
    members.add(type, mixin);
    return true;
  }

  /** Reads the codecs; those that mention a missing type wait for the next round. */
  public void read() {
    new LinkedHashMap<>(unread)
        .forEach(
            (name, holderName) -> {
              Element holder = holder(holderName);
              try {
                read(name, holder);
                unread.remove(name);
              } catch (MissingTypeException e) {
                missing.put(holderName, e);
              }
            });
  }

  private void read(String name, Element holder) {
    TypeElement type = elements.getTypeElement(name);
    if (type == null) {
      throw new MissingTypeException(name);
    }
    String simpleName = type.getSimpleName().toString();
    Slot slot = values.readImported(type, holder, simpleName, Direction.BOTH).orElse(null);
    if (slot != null) {
      allows(ImportRule.checkRead(type, slot.value()), Place.of(holder));
    }
  }

  /** Reports annotated members of mixins that match no member of their types. */
  public void checkMembers() {
    members
        .check(elements, values.mixins(), values::isCompiledHere)
        .forEach(each -> allows(each.problem(), Place.of(each.member())));
  }

  /** Reports imports that came when all codecs were written, and those whose type never came. */
  public void reportWaiting() {
    for (String name : unregistered) {
      if (!missing.containsKey(name)) {
        allows(ImportRule.late(name), Place.of(holder(name)));
      }
    }
    missing.forEach(
        (name, exception) -> {
          Message message = exception.message();
          if (message != null) {
            allows(
                Problem.of(message, "@CodecImport on " + name, exception.typeName()),
                Place.of(holder(name)));
          }
        });
  }

  private boolean allows(@Nullable Problem problem, Place place) {
    if (problem != null) {
      diagnostics.report(problem, place);
    }
    return problem == null;
  }

  private Element holder(String name) {
    boolean isPackage = holders.getOrDefault(name, false);
    Element holder = isPackage ? elements.getPackageElement(name) : elements.getTypeElement(name);
    if (holder == null) {
      throw new IllegalStateException("no " + name);
    }
    return holder;
  }

  private static List<AnnotationMirror> imports(Element holder) {
    List<AnnotationMirror> imports = new ArrayList<>();
    Annotations.find(holder, ANNOTATION).ifPresent(imports::add);
    Annotations.find(holder, CONTAINER)
        .ifPresent(each -> imports.addAll(JacksonAnnotations.annotations(each, "value")));
    return imports;
  }
}
