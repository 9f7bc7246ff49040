package dev.aloft.processor.diagnostic;

/**
 * A problem that a rule found, where the rule knows the place.
 *
 * @param isError whether the compilation fails; otherwise it is a warning
 */
public record Finding(Problem problem, Place place, boolean isError) {
  /** What fails the compilation. */
  public static Finding error(Problem problem, Place place) {
    return new Finding(problem, place, true);
  }

  /** What compiles, but hardly does what was meant. */
  public static Finding warning(Problem problem, Place place) {
    return new Finding(problem, place, false);
  }
}
