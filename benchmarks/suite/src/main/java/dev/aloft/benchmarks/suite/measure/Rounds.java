package dev.aloft.benchmarks.suite.measure;

import dev.aloft.benchmarks.suite.subject.Variant;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Starts variants in turns: each once in every round, so that what else the machine does meets all
 * of them.
 */
public final class Rounds {
  private static final int WARM_ROUNDS = 3;

  private final Starter starter;
  private final int rounds;
  private final int calls;
  private final BiConsumer<Variant, String> failed;
  private final Progress progress;

  /** Is told of each round. */
  public interface Progress {
    void round(int number, int of);
  }

  /**
   * @param calls warm calls in the first rounds; 0 for none
   * @param failed gets a variant that cannot be measured, and why; it is not started again
   */
  public Rounds(
      Starter starter,
      int rounds,
      int calls,
      BiConsumer<Variant, String> failed,
      Progress progress) {
    this.starter = starter;
    this.rounds = rounds;
    this.calls = calls;
    this.failed = failed;
    this.progress = progress;
  }

  /** All starts of each variant that never failed. */
  public Map<Variant, List<Start>> run(List<Variant> variants, Optional<Quota> quota)
      throws InterruptedException {
    Map<Variant, List<Start>> starts = new LinkedHashMap<>();
    variants.forEach(each -> starts.put(each, new ArrayList<>()));
    for (int round = 1; round <= rounds; round++) {
      progress.round(round, rounds);
      for (Variant variant : variants) {
        List<Start> done = starts.get(variant);
        if (done == null) {
          continue;
        }
        try {
          done.add(starter.start(variant, round <= WARM_ROUNDS ? calls : 0, quota));
        } catch (IOException e) {
          starts.remove(variant);
          failed.accept(variant, String.valueOf(e.getMessage()));
        }
      }
    }
    return starts;
  }
}
