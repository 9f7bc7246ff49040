package dev.aloft.tooling.run.process;

import java.nio.file.Path;

/**
 * What a process runs.
 *
 * @param classes the folder of the module's classes
 * @param main the binary name of its main class
 */
public record Program(Path classes, String main) {}
