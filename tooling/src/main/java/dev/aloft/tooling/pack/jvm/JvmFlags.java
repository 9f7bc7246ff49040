package dev.aloft.tooling.pack.jvm;

import java.util.List;

/** With what a function's JVM is started. */
public final class JvmFlags {
  /**
   * For every JDK from 17 on. C1 alone compiles what a short-lived process runs; G1, which JDK 27
   * takes by itself, costs CPU time and memory at start; nobody attaches to read performance data.
   */
  public static final List<String> ALL =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData");

  private JvmFlags() {}
}
