package dev.aloft.tooling.cloud;

import dev.aloft.tooling.ToolingException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a cloud takes, as far as packaging and deployment must know it.
 *
 * @param id the cloud's id, as in {@code functions.json}
 * @param displayName for messages
 * @param delivery what is uploaded
 * @param bases the systems that an artifact can run on there; the first is the default
 * @param memory the memory settings that it takes, in MB
 * @param timeout the time limits that it takes, in seconds
 * @param maxZipBytes the largest zip that its API takes directly; 0 where it takes none
 * @param maxUnpackedBytes the largest sum of the unpacked files; 0 for no published limit
 * @param memoryVariable the environment variable that has the memory setting in MB; empty if there
 *     is none, or the JVM sees it anyway
 * @param architectures the processor architectures that it runs, the default first
 */
public record CloudTarget(
    String id,
    String displayName,
    Delivery delivery,
    List<Base> bases,
    Range memory,
    Range timeout,
    long maxZipBytes,
    long maxUnpackedBytes,
    String memoryVariable,
    List<Architecture> architectures) {

  /** Copies the lists. */
  public CloudTarget {
    bases = List.copyOf(bases);
    architectures = List.copyOf(architectures);
  }

  /**
   * The system that an artifact runs on.
   *
   * @param runtime its name; empty for the cloud's default
   * @param plain whether the artifact has no JVM of its own and is not an executable
   * @throws ToolingException if the cloud has none of this name, or it is not for such an artifact
   */
  public Base base(Optional<String> runtime, boolean plain) throws ToolingException {
    if (runtime.isEmpty()) {
      return bases.stream()
          .filter(each -> plain && each.java() > 0)
          .findFirst()
          .orElse(bases.get(0));
    }
    for (Base each : bases) {
      if (each.runtime().equals(runtime.get())) {
        if (each.java() > 0 && !plain) {
          throw new ToolingException(
              "aloft.runtime is "
                  + runtime.get()
                  + ", which has a JVM, and the artifact has one as well, or needs none.",
              "Set aloft.jvm to plain, or leave aloft.runtime out.");
        }
        return each;
      }
    }
    throw new ToolingException(
        "aloft.runtime is " + runtime.get() + ", which " + displayName + " does not have.",
        "It has " + bases.stream().map(Base::runtime).collect(Collectors.joining(", ")) + ".");
  }

  /** What is uploaded. */
  public enum Delivery {
    /** A zip with an executable {@code bootstrap} at its root. */
    ZIP,
    /** A container image. */
    IMAGE
  }

  /**
   * A system that an artifact runs on.
   *
   * @param runtime the cloud's own name for it
   * @param glibc the newest glibc that a program may need there, as 234 for 2.34; 0 where the
   *     artifact brings its own
   * @param java the version of the JVM that it has; 0 for none
   */
  public record Base(String runtime, int glibc, int java) {}

  /**
   * The values that a setting may have.
   *
   * @param extra single values below the range
   */
  public record Range(int least, int most, int step, Set<Integer> extra) {
    /** Copies the set. */
    public Range {
      extra = Set.copyOf(extra);
    }

    /** Whether the setting may have this value. */
    public boolean allows(int value) {
      return extra.contains(value)
          || (value >= least && value <= most && (value - least) % step == 0);
    }

    /** For messages: {@code 128 to 3072 in steps of 128}. */
    @Override
    public String toString() {
      String text = least + " to " + most + (step == 1 ? "" : " in steps of " + step);
      return extra.isEmpty() ? text : String.join(", ", texts()) + " or " + text;
    }

    private List<String> texts() {
      return extra.stream().sorted().map(String::valueOf).toList();
    }
  }
}
