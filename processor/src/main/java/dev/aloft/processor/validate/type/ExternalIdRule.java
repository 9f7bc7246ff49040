package dev.aloft.processor.validate.type;

import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Problem;
import dev.aloft.processor.discover.type.context.TypeScope;
import dev.aloft.processor.discover.type.member.TypeRules;
import dev.aloft.processor.model.PropertyModel;
import dev.aloft.processor.model.PropertyModel.Access;
import dev.aloft.processor.model.ValueModel.External;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the type id of a property's value may be a sibling of the property. */
public record ExternalIdRule(TypeScope scope) {
  /**
   * What a codec could not do as Jackson does, with the path of each property.
   *
   * @param isPlain whether it is a plain object, without a type id or a builder
   * @param names the names of the object's properties
   */
  public List<Problem> check(
      List<PropertyModel> properties, boolean isPlain, Collection<String> names) {
    boolean created =
        properties.stream().anyMatch(each -> each.reader() instanceof Access.Argument);
    List<Problem> problems = new ArrayList<>();
    Set<String> written = new HashSet<>();
    Set<String> read = new HashSet<>();
    for (PropertyModel property : properties) {
      if (property.slot().value() instanceof External external) {
        String id = external.property();
        boolean twice =
            (property.writer() != null && !written.add(id))
                || (property.reader() != null && !read.add(id));
        String why = why(property, properties.size(), isPlain, created);
        if (why == null && (twice || names.contains(id))) {
          why = "A property \"" + id + "\" would be in the object twice.";
        } else if (why == null
            && (TypeRules.of(scope).includesOnly()
                || TypeRules.of(scope).ignoredNames().contains(id))) {
          why = "The type excludes the name of the id from its properties.";
        }
        if (why != null) {
          problems.add(
              Problem.of(
                  Message.LOCAL_RULE_UNFIT,
                  scope.site().path() + "." + property.javaName(),
                  "JsonTypeInfo(include = EXTERNAL_PROPERTY)",
                  external.type(),
                  why));
        }
      }
    }
    return problems;
  }

  private static @Nullable String why(
      PropertyModel property, int size, boolean isPlain, boolean created) {
    if (!isPlain) {
      return "The object that has the id must have no type id of its own, no builder and no"
          + " @JsonUnwrapped.";
    }
    if (size > MOST) {
      return "The object has more than " + MOST + " properties.";
    }
    boolean isSet = property.reader() != null && !(property.reader() instanceof Access.Argument);
    return created && isSet
        ? "Jackson sets it to null after the creator, whenever it is missing."
        : null;
  }

  /** Larger objects are read in parts. */
  private static final int MOST = 64;
}
