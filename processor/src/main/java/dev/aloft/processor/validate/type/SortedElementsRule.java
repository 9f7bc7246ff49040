package dev.aloft.processor.validate.type;

import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.ClassName;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Problem;
import dev.aloft.processor.discover.type.context.ReadContext;
import dev.aloft.processor.discover.type.standard.Containers;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** What a sorted collection or map holds has an order. */
public record SortedElementsRule(ReadContext context) {
  /**
   * What is wrong; null if nothing.
   *
   * @param implementation the class that a read builds
   * @param type that of elements or keys
   */
  public @Nullable Problem check(ClassName implementation, TypeMirror type) {
    Types types = context.types();
    TypeElement comparable = context.elements().getTypeElement("java.lang.Comparable");
    TypeMirror bound = type instanceof WildcardType wildcard ? wildcard.getExtendsBound() : type;
    return !Containers.isSorted(implementation)
            || comparable == null
            || types.isSubtype(types.erasure(bound), types.erasure(comparable.asType()))
        ? null
        : Problem.of(Message.NOT_COMPARABLE, MoreTypes.asElement(bound));
  }
}
