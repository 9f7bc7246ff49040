package dev.aloft.tooling.pack;

import java.nio.file.Path;

/**
 * What was made of a program.
 *
 * @param file the zip, or the folder from which an image is built
 * @param bytes the size of the zip, or of the folder's files
 */
public record Artifact(Program program, Path file, long bytes) {}
