package dev.aloft.tooling.cloud;

import java.util.Locale;
import java.util.Optional;

/** A processor architecture. */
public enum Architecture {
  /** AMD's and Intel's 64 bits: {@code x86_64}, {@code amd64}. */
  X64(62),
  /** ARM's 64 bits: {@code arm64}, {@code aarch64}. */
  ARM64(183);

  private final int elfMachine;

  Architecture(int elfMachine) {
    this.elfMachine = elfMachine;
  }

  /** The value of {@code e_machine} in an ELF file's header. */
  public int elfMachine() {
    return elfMachine;
  }

  /** As AWS Lambda calls it. */
  public String awsName() {
    return this == ARM64 ? "arm64" : "x86_64";
  }

  /** That of the running JVM; empty if it is neither. */
  public static Optional<Architecture> host() {
    return named(System.getProperty("os.arch", ""));
  }

  /** By any of its usual names, in any case. */
  public static Optional<Architecture> named(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "x64", "x86_64", "x86-64", "amd64" -> Optional.of(X64);
      case "arm64", "aarch64" -> Optional.of(ARM64);
      default -> Optional.empty();
    };
  }
}
