package dev.aloft.processor.validate.type;

import dev.aloft.processor.diagnostic.MemberProblem;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Problem;
import dev.aloft.processor.discover.type.member.Member;
import dev.aloft.processor.discover.type.member.Property;
import dev.aloft.processor.discover.type.member.TypeRules;
import dev.aloft.processor.discover.type.source.TypeElements;
import dev.aloft.processor.model.CodecModel;
import dev.aloft.processor.model.Direction;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * What {@code @JsonAnyGetter} and {@code @JsonAnySetter} are on can be used by generated code.
 *
 * @param fromPackage the package of that code
 */
public record AnyMemberRule(String fromPackage) {
  /** What is wrong with a method that takes a name and a value; null if nothing. */
  public @Nullable Problem checkSetter(ExecutableElement method) {
    List<? extends VariableElement> parameters = method.getParameters();
    return parameters.size() == 2
            && isString(parameters.get(0).asType())
            && isReachable(method)
            && !TypeElements.throwsChecked(method)
        ? null
        : unfit(method);
  }

  /** What is wrong with a member that is, or gives, a map; null if nothing. */
  public @Nullable Problem checkMember(Element member, Direction direction) {
    boolean changes = direction == Direction.READ && member.getKind() == ElementKind.FIELD;
    return isReachable(member) && !(changes && member.getModifiers().contains(Modifier.FINAL))
        ? null
        : unfit(member);
  }

  /** What is wrong with the type of such a member; null if it is a map with names as keys. */
  public @Nullable Problem checkMap(Element member, TypeMirror type) {
    boolean isMap =
        type instanceof DeclaredType declared
            && ((TypeElement) declared.asElement())
                .getQualifiedName()
                .contentEquals("java.util.Map")
            && declared.getTypeArguments().size() == 2
            && isString(declared.getTypeArguments().get(0));
    return isMap ? null : unfit(member);
  }

  /** The property that Jackson would not write, because the any-getter has its name. */
  public static List<MemberProblem> checkName(
      CodecModel.AnyProperty getter, Map<String, Property> byJsonName) {
    String name = getter.access().name();
    Property property = byJsonName.get(name);
    boolean isHidden =
        property != null && !property.isNotWritten() && property.find(Member::canWrite) != null;
    return property == null || !isHidden
        ? List.of()
        : List.of(
            new MemberProblem(
                property.members().get(0).element(),
                Problem.of(
                    Message.JSON_NAME_TWICE, "the @JsonAnyGetter", "another property", name)));
  }

  /** What is wrong with a type that has an any-setter; null if anything would go to it. */
  public static @Nullable Problem checkUsed(TypeElement type, TypeRules rules) {
    return rules.includesOnly()
        ? Problem.of(Message.ANY_SETTER_UNUSED, type.getSimpleName())
        : null;
  }

  private boolean isReachable(Element member) {
    return TypeElements.isMemberAccessible(member, fromPackage)
        && !member.getModifiers().contains(Modifier.STATIC);
  }

  private static boolean isString(TypeMirror type) {
    return type.toString().endsWith("java.lang.String");
  }

  private Problem unfit(Element member) {
    return Problem.of(Message.ANY_UNFIT, member.getSimpleName(), fromPackage);
  }
}
