package dev.aloft.processor.discover.type.vendor;

import com.palantir.javapoet.TypeName;
import dev.aloft.processor.model.ValueModel;
import dev.aloft.processor.model.ValueModel.Moment;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Values that have another form in AWS's events than in other JSON. */
public final class AwsValues {
  private AwsValues() {}

  /**
   * The value of such a type in a class of AWS's library; null for every other.
   *
   * @param annotated the members of the property that holds it
   */
  public static @Nullable ValueModel of(TypeMirror type, List<? extends Element> annotated) {
    if (!(type instanceof DeclaredType declared)
        || annotated.stream().noneMatch(AwsEvents::declares)) {
      return null;
    }
    String name = ((TypeElement) declared.asElement()).getQualifiedName().toString();
    return switch (name) {
      case "java.util.Date" -> new Moment(TypeName.get(type), Moment.Form.SECONDS);
      case "org.joda.time.DateTime" -> new Moment(TypeName.get(type), Moment.Form.JODA);
      default -> null;
    };
  }
}
