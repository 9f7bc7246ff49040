package dev.aloft.processor.validate.type;

import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Problem;
import dev.aloft.processor.discover.type.form.ObjectForms;
import dev.aloft.processor.discover.type.source.Site;
import dev.aloft.processor.model.CodecModel;
import dev.aloft.processor.model.Direction;
import dev.aloft.processor.model.PropertyModel;
import dev.aloft.processor.model.ValueModel;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The form that {@code @JsonFormat} gives an object is compatible with the rest of it. */
public record ObjectFormRule(ObjectForms forms, Site site) {
  /** What is wrong; null if nothing. */
  public @Nullable Problem check(CodecModel.ObjectCodec model) {
    String why = forms.isArray() ? arrayProblem(model) : "";
    if (why.isEmpty() && forms.anyCase() != forms.ofType() && takesProperties(model)) {
      why =
          "On a property, Jackson ignores case only for types whose creator takes no"
              + " arguments.";
    }
    if (why.isEmpty() && forms.anyCase()) {
      why = caseProblem(model);
    }
    return why.isEmpty()
        ? null
        : Problem.of(Message.FORMAT_UNFIT, forms.type().getSimpleName(), why);
  }

  private String arrayProblem(CodecModel.ObjectCodec model) {
    if (forms.annotations().local().excludes()) {
      return "Jackson writes an array without what the property excludes, but reads one with it.";
    }
    if (site.view() != null) {
      return "A view hides properties, but in an array each one has a fixed place.";
    }
    CodecModel.Creator creator = model.reading().creator();
    if (creator != null && creator.arguments().stream().anyMatch(each -> each.absent() != null)) {
      return "Its creator takes an argument that JSON has no property for, and Jackson then"
          + " does not read it.";
    }
    for (PropertyModel property : model.properties()) {
      boolean oneWay = property.reader() == null || property.writer() == null;
      if (oneWay && model.direction() == Direction.BOTH) {
        return "\""
            + property.jsonName()
            + "\" is only read or only written, so those after it would move.";
      }
      if (property.back() != null) {
        return "Jackson has no managed references in arrays.";
      }
    }
    return mixed(model, "An array");
  }

  private static boolean takesProperties(CodecModel.ObjectCodec model) {
    CodecModel.Creator creator = model.reading().creator();
    return creator != null && !creator.arguments().isEmpty();
  }

  private String caseProblem(CodecModel.ObjectCodec model) {
    Set<String> names = new HashSet<>();
    for (PropertyModel property : model.properties()) {
      Set<String> own = new HashSet<>();
      own.add(property.jsonName().toLowerCase(Locale.ROOT));
      property.aliases().forEach(alias -> own.add(alias.toLowerCase(Locale.ROOT)));
      for (String name : own) {
        if (property.reader() != null && !names.add(name)) {
          return "Two names are both \"" + name + "\" then.";
        }
      }
    }
    return mixed(model, "A codec for names in any case");
  }

  private static String mixed(CodecModel.ObjectCodec model, String subject) {
    if (model.polymorphism() != null) {
      return subject + " has no @JsonTypeInfo.";
    }
    if (model.reading().delegate() != null || model.writing().value() != null) {
      return subject + " needs properties, and another value replaces them.";
    }
    if (model.reading().anySetter() != null || model.writing().anyGetter() != null) {
      return subject + " has no properties beside the declared ones.";
    }
    if (model.properties().stream()
        .anyMatch(each -> each.slot().value() instanceof ValueModel.External)) {
      return subject + " has no ids beside its properties.";
    }
    boolean unwraps =
        model.properties().stream()
            .anyMatch(each -> each.slot().value() instanceof ValueModel.Unwrapped);
    return unwraps ? subject + " has no unwrapped properties." : "";
  }
}
