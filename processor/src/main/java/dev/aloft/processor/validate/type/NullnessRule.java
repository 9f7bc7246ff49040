package dev.aloft.processor.validate.type;

import dev.aloft.processor.diagnostic.Finding;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Place;
import dev.aloft.processor.diagnostic.Problem;
import dev.aloft.processor.discover.type.source.Nullness;
import dev.aloft.processor.discover.type.source.Site;
import java.util.List;
import javax.lang.model.element.TypeElement;

/** The compiler shows which references of a type may be null, if the type says so at all. */
public final class NullnessRule {
  private NullnessRule() {}

  /** What to warn of; empty if nothing is hidden. */
  public static List<Finding> check(TypeElement type, Nullness nullness, Site site) {
    return nullness.isMarkedUnseen(type)
        ? List.of(
            Finding.warning(
                Problem.of(Message.NULLNESS_UNSEEN, type.getSimpleName()), Place.of(site.at())))
        : List.of();
  }
}
