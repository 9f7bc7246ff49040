package dev.aloft.tooling.pack;

import dev.aloft.tooling.cloud.CloudTarget;

/**
 * The share of a function's memory setting that is the heap of a JVM, as the start of a script.
 *
 * @param percent percent of the memory; the rest is for the JVM itself, threads, buffers and other
 *     processes
 */
record HeapShare(CloudTarget cloud, int percent) {
  /**
   * Lines of a POSIX shell that set {@code $heap} to flags. On machines of less than 250 MB a JVM
   * looks at MinRAMPercentage instead.
   */
  String lines() {
    String share =
        "heap='-XX:MinRAMPercentage=" + percent + " -XX:MaxRAMPercentage=" + percent + "'\n";
    if (cloud.memoryVariable().isEmpty()) {
      return share;
    }
    return share
        + "memory=${"
        + cloud.memoryVariable()
        + ":-0}\n"
        + "case $memory in *[!0-9]*) memory=0 ;; esac\n"
        + "if [ \"$memory\" -gt 0 ]; then heap=-Xmx$((memory * "
        + percent
        + " / 100))m; fi\n";
  }
}
