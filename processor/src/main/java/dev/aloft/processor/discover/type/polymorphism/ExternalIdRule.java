package dev.aloft.processor.discover.type.polymorphism;

import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.discover.type.context.TypeScope;
import dev.aloft.processor.discover.type.member.TypeRules;
import dev.aloft.processor.model.PropertyModel;
import dev.aloft.processor.model.PropertyModel.Access;
import dev.aloft.processor.model.ValueModel.External;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the type id of a property's value may be a sibling of the property. */
public final class ExternalIdRule {
  private final TypeScope scope;
  private final TypeRules rules;

  public ExternalIdRule(TypeScope scope) {
    this.scope = scope;
    this.rules = TypeRules.of(scope);
  }

  /**
   * Reports what a codec could not do as Jackson does.
   *
   * @param isPlain whether it is a plain object, without a type id or a builder
   * @param names the names of the object's properties
   */
  public void check(List<PropertyModel> properties, boolean isPlain, Collection<String> names) {
    boolean created =
        properties.stream().anyMatch(each -> each.reader() instanceof Access.Argument);
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
        } else if (why == null && (rules.includesOnly() || rules.ignoredNames().contains(id))) {
          why = "The type excludes the name of the id from its properties.";
        }
        if (why != null) {
          scope
              .context()
              .report(
                  Message.LOCAL_RULE_UNFIT,
                  scope.place(),
                  scope.site().path() + "." + property.javaName(),
                  "JsonTypeInfo(include = EXTERNAL_PROPERTY)",
                  external.type(),
                  why);
        }
      }
    }
  }

  private static @Nullable String why(
      PropertyModel property, int size, boolean isPlain, boolean created) {
    if (!isPlain) {
      return "The id is looked for in an object of its own, without a type id, a"
          + " builder or @JsonUnwrapped.";
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
