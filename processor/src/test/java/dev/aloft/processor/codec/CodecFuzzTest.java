package dev.aloft.processor.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import dev.aloft.processor.model.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/**
 * Random models, well- and ill-formed: the processor never throws, and what it accepts compiles.
 */
class CodecFuzzTest {
  private static final int MODELS = Integer.getInteger("fuzz.models", 120);
  private static final List<Direction> DIRECTIONS = List.of(Direction.values());

  @Test
  void processorNeverThrowsAndWhatItAcceptsCompiles() {
    long seed = Long.getLong("fuzz.seed", 20261121L);
    int accepted = 0;
    for (int i = 0; i < MODELS; i++) {
      Random random = new Random(seed + i);
      boolean wellFormed = random.nextInt(3) > 0;
      List<String> sources = new RandomTypes(random, wellFormed).sources();
      Direction direction = DIRECTIONS.get(random.nextInt(DIRECTIONS.size()));
      CodecProcessor processor = new CodecProcessor(direction, List.of("fuzz.T0"));
      String what = "seed " + (seed + i) + " " + direction + "\n" + String.join("\n", sources);
      Compilation compilation;
      try {
        compilation = Compiling.compile(processor, sources.toArray(new String[0]));
      } catch (RuntimeException e) {
        throw new AssertionError(what, e);
      }
      List<String> own = new ArrayList<>();
      List<String> others = new ArrayList<>();
      for (Diagnostic<? extends JavaFileObject> each : compilation.diagnostics()) {
        String message = each.getMessage(Locale.ROOT);
        (message.contains("[ALOFT-") ? own : others).add(each.toString());
      }
      assertTrue(
          others.stream().noneMatch(each -> each.contains("SOURCE_OUTPUT")), () -> what + others);
      boolean clean = own.isEmpty() && others.isEmpty();
      boolean compiled = compilation.status() == Compilation.Status.SUCCESS;
      assertEquals(clean, compiled, () -> what + own + others);
      assertTrue(!clean || compilation.generatedSourceFile("fuzz.T0_JsonCodec").isPresent(), what);
      accepted += clean ? 1 : 0;
    }
    assertTrue(accepted > MODELS / 4, "accepted only " + accepted);
    assertTrue(accepted < MODELS, "refused nothing");
  }
}
