package dev.aloft.processor.discover.type.object;

import dev.aloft.processor.diagnostic.Finding;
import dev.aloft.processor.discover.type.annotation.JacksonAnnotations;
import dev.aloft.processor.discover.type.context.ReadContext;
import dev.aloft.processor.discover.type.context.TypeScope;
import dev.aloft.processor.discover.type.fact.ObjectRequest;
import dev.aloft.processor.discover.type.member.MemberCollector;
import dev.aloft.processor.discover.type.member.Property;
import dev.aloft.processor.discover.type.source.Site;
import dev.aloft.processor.validate.type.JacksonRule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.TypeElement;

/**
 * Reads what is the same whichever way values go: a type's members, and whether all of their
 * annotations are honoured. When a type is read again because another direction was asked for, that
 * is not read again.
 */
public final class MemberReader {
  /** The annotations of types whose annotations are all honoured, by codec and type. */
  private final Map<String, Known> known = new HashMap<>();

  /**
   * What is known of such a type; elements do not outlive their round.
   *
   * @param annotations those that count for members of the type
   */
  private record Known(List<TypeElement> hierarchy, JacksonAnnotations annotations) {}

  /** The properties that members of such types make. */
  private final Map<String, Map<String, Property>> properties = new HashMap<>();

  /** Forgets everything: in a new round, or when the names of codecs are given anew. */
  public void forget() {
    known.clear();
    properties.clear();
  }

  /** Starts to read a type, as a step of its own; reports annotations that are not honoured. */
  TypeScope scope(ReadContext outside, ObjectRequest wanted, Site site) {
    String key = key(wanted, site);
    Known before = known.get(key);
    if (before != null) {
      ReadContext step = outside.step().with(before.annotations().with(wanted.local()));
      return new TypeScope(step, wanted.type(), before.hierarchy(), site);
    }
    TypeScope scope = TypeScope.of(outside, wanted.type(), wanted.local(), site);
    List<TypeElement> hierarchy = scope.hierarchy();
    hierarchy.forEach(outside.compilation()::awaitMembers);
    List<Finding> findings = JacksonRule.checkMembers(scope.context(), hierarchy, site);
    scope.context().allows(findings);
    if (findings.isEmpty() && !wanted.around().isUnwrapped()) {
      known.put(key, new Known(hierarchy, scope.annotations()));
    }
    return scope;
  }

  /** The properties that the members of that type make, by their names in Java. */
  Map<String, Property> properties(TypeScope scope, ObjectRequest wanted) {
    String key = key(wanted, scope.site());
    Map<String, Property> before = properties.get(key);
    if (before != null) {
      return before;
    }
    Map<String, Property> read = MemberCollector.properties(scope, wanted.builder());
    if (known.containsKey(key)) {
      properties.put(key, read);
    }
    return read;
  }

  /** A codec's name identifies its type; where a builder builds it, there are two types. */
  private static String key(ObjectRequest wanted, Site site) {
    TypeElement element = (TypeElement) wanted.type().asElement();
    return wanted.codec() + " " + element.getQualifiedName() + " in " + site.fromPackage();
  }
}
