package dev.aloft.processor.validate.type;

import dev.aloft.processor.diagnostic.MemberProblem;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Problem;
import dev.aloft.processor.discover.type.member.NameConflict;
import java.util.List;

/** Each property has one name in JSON, and no other property has it. */
public final class JsonNamesRule {
  private JsonNamesRule() {}

  /** The properties for which that is not so. */
  public static List<MemberProblem> check(List<NameConflict> conflicts) {
    return conflicts.stream()
        .map(each -> new MemberProblem(each.property().members().get(0).element(), problem(each)))
        .toList();
  }

  private static Problem problem(NameConflict conflict) {
    String property = conflict.property().name();
    return conflict instanceof NameConflict.SameName same
        ? Problem.of(Message.JSON_NAME_TWICE, same.other().name(), property, same.name())
        : renamed(property, (NameConflict.TwoNames) conflict);
  }

  private static Problem renamed(String property, NameConflict.TwoNames names) {
    return Problem.of(Message.RENAMES_CONFLICT, property, names.name(), names.other());
  }
}
