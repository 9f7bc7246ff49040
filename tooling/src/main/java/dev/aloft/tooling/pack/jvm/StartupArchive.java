package dev.aloft.tooling.pack.jvm;

import dev.aloft.tooling.ToolLog;
import dev.aloft.tooling.ToolingException;
import dev.aloft.tooling.command.Command;
import dev.aloft.tooling.functions.FunctionEntry;
import dev.aloft.tooling.pack.PackSettings.Archive;
import dev.aloft.tooling.pack.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a JVM keeps of earlier runs: its classes, parsed and linked. They are recorded while each
 * function of the program runs as a process beside its cloud's double.
 *
 * <p>The JVM starts in the program's folder and names its jar without a path, because a class data
 * archive is refused if the class path is another one than that of the training.
 */
public final class StartupArchive {
  private static final String CDS_FILE = "function.jsa";
  private static final String AOT_FILE = "function.aot";

  /** The first JDK that makes a cache in one step, JEP 514. */
  private static final int ONE_STEP_AOT = 25;

  /** In an order that does not depend on threads; what describes lambdas needs its classes. */
  private static final Comparator<String> CLASSES_FIRST =
      Comparator.comparing((String line) -> line.startsWith("@")).thenComparing(line -> line);

  /**
   * Counts classes within one run; only lines of class loaders of the program's own refer to it.
   */
  private static final Pattern ID = Pattern.compile(" id: \\d+");

  private final Jdk jdk;
  private final List<String> flags;
  private final Training training;
  private final ToolLog log;

  /**
   * @param cloud the id of the cloud whose double takes part
   * @param flags those with which the program will be started
   * @param events what its functions get
   */
  public StartupArchive(
      String cloud, Jdk jdk, List<String> flags, TrainingEvents events, ToolLog log) {
    this.jdk = jdk;
    this.flags = List.copyOf(flags);
    this.training = new Training(cloud, events, log);
    this.log = log;
  }

  /**
   * Makes it in the program's folder, which has a runtime and a jar.
   *
   * @return the flags that make the JVM use it
   */
  public List<String> make(Archive kind, Program program, Path folder)
      throws IOException, ToolingException {
    long start = System.nanoTime();
    List<String> use;
    if (kind == Archive.AOT) {
      use = aot(program, folder);
    } else {
      use = cds(program, folder);
    }
    log.info(
        "trained the JVM with "
            + program.functions().size()
            + (program.functions().size() == 1 ? " function" : " functions")
            + " in "
            + RuntimeImage.seconds(start));
    return use;
  }

  private List<String> cds(Program program, Path folder) throws IOException, ToolingException {
    Path list = folder.resolve("classes.lst");
    Set<String> classes = new TreeSet<>(CLASSES_FIRST);
    for (FunctionEntry function : program.functions()) {
      training.run(
          java(folder, program, List.of("-XX:DumpLoadedClassList=" + list)), folder, function);
      if (Files.exists(list)) {
        Files.readAllLines(list).stream()
            .filter(line -> !line.startsWith("#") && !line.contains(" source: "))
            .map(line -> ID.matcher(line).replaceFirst(""))
            .forEach(classes::add);
        Files.delete(list);
      }
    }
    Files.write(list, classes);
    dump(folder);
    Files.delete(list);
    return List.of("-XX:SharedArchiveFile=" + CDS_FILE);
  }

  /**
   * Not with G1, which would also archive objects that JDK 17's Serial ignores. The JVM does not
   * write the same bytes every time, so two builds of an artifact differ in this file alone.
   */
  private static void dump(Path folder) throws ToolingException {
    List<String> dump =
        List.of(
            folder.resolve("runtime/bin/java").toString(),
            "-XX:+UseSerialGC",
            "-Xshare:dump",
            "-XX:SharedClassListFile=classes.lst",
            "-XX:SharedArchiveFile=" + CDS_FILE,
            "-cp",
            "function.jar");
    new Command(dump, folder).run();
  }

  private List<String> aot(Program program, Path folder) throws IOException, ToolingException {
    if (jdk.version() < ONE_STEP_AOT) {
      throw new ToolingException(
          "An ahead-of-time cache needs JDK 25 or later; "
              + jdk.home()
              + " is "
              + jdk.version()
              + ".",
          "Set aloft.javaHome to a JDK 25, or aloft.archive to cds.");
    }
    FunctionEntry first = program.functions().get(0);
    if (program.functions().size() > 1) {
      log.warn(
          "An ahead-of-time cache is made of one run, here that of "
              + first.name()
              + "; with aloft.artifacts=each every function has its own.");
    }
    training.run(java(folder, program, List.of("-XX:AOTCacheOutput=" + AOT_FILE)), folder, first);
    if (!Files.exists(folder.resolve(AOT_FILE))) {
      throw new ToolingException(
          "The training of " + first.name() + " left no ahead-of-time cache.",
          "The function must end by itself within ten seconds of SIGTERM; set aloft.archive to cds"
              + " or none to do without.");
    }
    return List.of("-XX:AOTCache=" + AOT_FILE);
  }

  private List<String> java(Path folder, Program program, List<String> record) {
    List<String> command = new ArrayList<>();
    command.add(folder.resolve("runtime/bin/java").toString());
    command.addAll(flags);
    command.addAll(record);
    command.addAll(List.of("-cp", "function.jar", program.mainClass()));
    return command;
  }
}
