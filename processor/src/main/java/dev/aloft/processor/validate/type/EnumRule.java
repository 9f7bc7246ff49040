package dev.aloft.processor.validate.type;

import dev.aloft.processor.diagnostic.MemberProblem;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Problem;
import dev.aloft.processor.discover.type.form.EnumFormats;
import dev.aloft.processor.discover.type.source.Site;
import dev.aloft.processor.model.CodecModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** An enum's constants can be told apart in JSON, and have a form there that can be read. */
public final class EnumRule {
  private EnumRule() {}

  /**
   * The constants whose names are those of others.
   *
   * @param elements the constants, in the same order as their models
   */
  public static List<MemberProblem> checkNames(
      List<CodecModel.EnumConstant> constants, List<Element> elements) {
    List<MemberProblem> problems = new ArrayList<>();
    Map<String, String> names = new HashMap<>();
    for (int i = 0; i < constants.size(); i++) {
      CodecModel.EnumConstant constant = constants.get(i);
      List<String> own = new ArrayList<>(List.of(constant.jsonName()));
      own.addAll(constant.aliases());
      for (String name : own) {
        String other = names.putIfAbsent(name, constant.javaName());
        if (other != null) {
          problems.add(
              new MemberProblem(
                  elements.get(i),
                  Problem.of(Message.JSON_NAME_TWICE, other, constant.javaName(), name)));
        }
      }
    }
    return problems;
  }

  /** What is wrong with the form that {@code @JsonFormat} gives the enum; null if nothing. */
  public static @Nullable Problem checkForm(TypeElement type, EnumFormats formats) {
    return formats.isRefused(type)
        ? unfit(type, "A constant is a string, a number or an object in JSON.")
        : null;
  }

  /** What is wrong with constants that are objects; null if there is no active view. */
  public static @Nullable Problem checkObject(TypeElement type, Site site) {
    return site.view() == null ? null : unfit(type, "An enum has one codec for all views.");
  }

  private static Problem unfit(TypeElement type, String why) {
    return Problem.of(Message.FORMAT_UNFIT, type.getSimpleName(), why);
  }
}
