package dev.aloft.processor;

import java.io.File;
import java.util.Arrays;
import java.util.List;

/** The class path of the tests, as a user without dependency injection has it. */
final class WithoutDagger {
  private WithoutDagger() {}

  static List<File> classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.contains("dagger") && !entry.contains("inject"))
        .map(File::new)
        .toList();
  }
}
