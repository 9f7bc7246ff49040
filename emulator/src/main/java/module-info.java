/** Doubles of the clouds' sides of their protocols, for tests, local runs and benchmarks. */
module dev.aloft.emulator {
  requires static org.jspecify;

  exports dev.aloft.emulator;
  exports dev.aloft.emulator.invocation;
}
