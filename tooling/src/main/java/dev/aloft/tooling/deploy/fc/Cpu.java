package dev.aloft.tooling.deploy.fc;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The vCPUs of an instance. Function Compute takes 0.05 to 16 in steps of 0.05, and between one and
 * a quarter for each GB of memory; half of one is chosen.
 */
final class Cpu {
  private static final BigDecimal STEP = new BigDecimal("0.05");

  private Cpu() {}

  static BigDecimal of(int memoryMb) {
    BigDecimal steps =
        BigDecimal.valueOf(memoryMb)
            .divide(BigDecimal.valueOf(2048), 10, RoundingMode.HALF_UP)
            .divide(STEP, 0, RoundingMode.UP);
    BigDecimal cpu = steps.multiply(STEP).stripTrailingZeros();
    return cpu.scale() < 0 ? cpu.setScale(0) : cpu;
  }
}
