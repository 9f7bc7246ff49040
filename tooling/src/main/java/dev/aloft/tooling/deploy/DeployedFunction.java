package dev.aloft.tooling.deploy;

import dev.aloft.tooling.functions.FunctionEntry;

/** A function, and the artifact that has it. */
public record DeployedFunction(FunctionEntry entry, Artifact artifact) {}
