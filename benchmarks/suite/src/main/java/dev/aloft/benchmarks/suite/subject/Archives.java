package dev.aloft.benchmarks.suite.subject;

import java.util.List;

/** The flags with which a JVM makes and uses archives of what a program loads. */
enum Archives {
  CDS(17, "-XX:ArchiveClassesAtExit=", "-XX:SharedArchiveFile=", "cds"),
  AOT(25, "-XX:AOTCacheOutput=", "-XX:AOTCache=", "aot");

  /** The first JDK that can. */
  final int since;

  private final String make;
  private final String use;
  private final String log;

  Archives(int since, String make, String use, String log) {
    this.since = since;
    this.make = make;
    this.use = use;
    this.log = log;
  }

  List<String> making(String file) {
    return List.of(make + file, "-Xlog:" + log + "=off");
  }

  List<String> using(String file) {
    return List.of(use + file);
  }
}
