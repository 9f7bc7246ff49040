package dev.aloft.processor.discover;

import dev.aloft.processor.diagnostic.Place;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.type.TypeMirror;

/**
 * An event or an answer in a function's signature.
 *
 * @param type its type, without the stage that it comes in
 * @param verb for messages: {@code takes} or {@code returns}
 * @param place what a message points at
 */
public record EventUse(TypeMirror type, String verb, Place place) {
  /** The payloads of a function, and then what it returns. */
  public static List<EventUse> of(FunctionDeclaration function, KnownTypes known) {
    List<EventUse> uses = new ArrayList<>();
    for (Parameter payload : function.signature().payloads()) {
      uses.add(new EventUse(payload.type(), "takes", Place.of(payload.element())));
    }
    TypeMirror answer = known.answered(function.signature().returned());
    uses.add(new EventUse(answer, "returns", function.place()));
    return uses;
  }
}
