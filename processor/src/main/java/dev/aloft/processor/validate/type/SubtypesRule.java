package dev.aloft.processor.validate.type;

import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Problem;
import dev.aloft.processor.model.Polymorphism.Subtype;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.TypeElement;

/** JSON identifies each subtype of a type: by its ids, or by the names of its properties. */
public final class SubtypesRule {
  private static final int MOST_DEDUCED = 64;

  private SubtypesRule() {}

  /**
   * What is wrong.
   *
   * @param deduced whether the properties identify the subtype
   */
  public static List<Problem> check(List<Subtype> subtypes, boolean deduced) {
    return deduced ? checkNames(subtypes) : checkIds(subtypes);
  }

  /** The problem of a type without subtypes that could be built. */
  public static Problem none(TypeElement type) {
    return Problem.of(Message.NO_SUBTYPES, type.getSimpleName());
  }

  private static List<Problem> checkIds(List<Subtype> subtypes) {
    List<Problem> problems = new ArrayList<>();
    Map<String, Subtype> byId = new HashMap<>();
    for (Subtype subtype : subtypes) {
      for (String id : subtype.ids()) {
        Subtype other = byId.putIfAbsent(id, subtype);
        if (other != null) {
          problems.add(problem(Message.TYPE_ID_TWICE, other, subtype, id));
        }
      }
    }
    return problems;
  }

  private static List<Problem> checkNames(List<Subtype> subtypes) {
    List<Problem> problems = new ArrayList<>();
    Map<Set<String>, Subtype> byNames = new HashMap<>();
    for (Subtype subtype : subtypes) {
      Set<String> names = new HashSet<>();
      subtype.names().forEach(each -> names.add(each.get(0)));
      Subtype other = byNames.putIfAbsent(names, subtype);
      if (other != null || byNames.size() > MOST_DEDUCED) {
        Subtype first = other == null ? subtypes.get(0) : other;
        problems.add(problem(Message.SUBTYPES_ALIKE, first, subtype, ""));
      }
    }
    return problems;
  }

  private static Problem problem(Message message, Subtype one, Subtype other, String id) {
    return Problem.of(message, one.rawType().simpleName(), other.rawType().simpleName(), id);
  }
}
