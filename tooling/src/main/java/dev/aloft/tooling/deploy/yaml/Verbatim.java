package dev.aloft.tooling.deploy.yaml;

/**
 * A scalar that is written as it was read, without quotes: versions of YAML disagree on what such a
 * text is ({@code yes}, {@code 0.10}, {@code 012}), so the tool that reads it has to decide.
 */
record Verbatim(String text) {}
