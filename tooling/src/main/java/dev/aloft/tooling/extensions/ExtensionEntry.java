package dev.aloft.tooling.extensions;

/**
 * One extension of a module.
 *
 * @param name the name under which it registers, which is that of its file in {@code
 *     /opt/extensions}
 * @param className the binary name of the class with {@code @Extension}
 * @param mainClass the binary name of its generated main class
 */
public record ExtensionEntry(String name, String className, String mainClass) {}
