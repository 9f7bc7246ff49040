package dev.aloft.tooling.run.live;

import dev.aloft.tooling.run.compile.ModuleCompiler;
import dev.aloft.tooling.run.compile.SourceTree;
import dev.aloft.tooling.run.process.LaunchSettings;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a module is made of.
 *
 * @param classes the folder of its compiled classes and resources
 * @param launch how its functions are started
 * @param debugPort the debug port of the first function, followed by those of the others; 0 for
 *     none
 * @param compiler compiles it again after changes; empty if it stays as it is
 * @param sources its sources, if there is a compiler
 * @param work a folder to write to
 */
public record ModuleSettings(
    Path classes,
    LaunchSettings launch,
    int debugPort,
    Optional<ModuleCompiler> compiler,
    SourceTree sources,
    Path work) {}
