package dev.aloft.processor.validate.type;

import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Problem;
import dev.aloft.processor.discover.type.annotation.FunctionView;
import dev.aloft.processor.discover.type.annotation.JacksonAnnotations;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** {@code @JsonView} of a function's parameter or result names the view that is active there. */
public record ViewRule(FunctionView view) {
  /** What is wrong at a place that has JSON, with complete arguments; null if nothing. */
  public @Nullable Problem check(Element place) {
    if (view.isUnclear(place)) {
      return unfit(place, "this does not name one", "Name one class.");
    }
    return view.isOn(place) && JacksonAnnotations.namesCodec(place)
        ? unfit(place, "a codec of your own does not support views", "Remove @JsonView.")
        : null;
  }

  /** What is wrong at a place without JSON, with complete arguments; null if nothing. */
  public @Nullable Problem checkWithoutJson(Element place) {
    return view.isOn(place)
        ? unfit(place, "there is no JSON here", "Remove @JsonView, or use a type of your own.")
        : null;
  }

  private static Problem unfit(Element place, String why, String fix) {
    return Problem.of(Message.VIEW_UNFIT, place.getSimpleName(), why, fix);
  }
}
