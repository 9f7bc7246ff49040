package dev.aloft.benchmarks.suite.subject;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.benchmarks.suite.host.Workload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubjectTest {
  @Test
  void thoseOfTheProjectAreComplete() throws IOException {
    List<Subject> subjects = Subject.all(Path.of("../subjects"));
    assertTrue(subjects.size() >= 2, subjects.toString());
    for (Subject subject : subjects) {
      assertTrue(Files.isExecutable(subject.folder().resolve("build")), subject.id());
      Set<String> kinds = new HashSet<>();
      for (Program program : subject.programs()) {
        Workload.of(program.workload());
        assertFalse(program.artifact().isEmpty(), subject.id());
        assertEquals(program.isNative(), program.java() == 0, subject.id());
        assertTrue(kinds.add(program.cloud() + program.workload() + program.form()), subject.id());
      }
    }
  }

  @Test
  void whatCannotBeReadIsNamed(@TempDir Path folder) throws IOException {
    Files.createDirectory(folder.resolve("peer"));
    Files.writeString(folder.resolve("peer/subject.json"), "{");
    IOException refusal = assertThrows(IOException.class, () -> Subject.all(folder));
    assertTrue(String.valueOf(refusal.getMessage()).contains("peer/subject.json"));
  }

  @Test
  void aBuildThatIsNotPossibleSaysWhy(@TempDir Path folder) throws Exception {
    assertEquals("no cargo here", reason(folder, "echo no cargo here >&2; exit 3"));
    assertEquals(
        "its build failed with status 1: [ERROR] no such artifact",
        reason(folder, "echo '[ERROR] no such artifact'; echo more; exit 1"));
  }

  private static String reason(Path folder, String script) throws Exception {
    Path build = folder.resolve("build");
    Files.deleteIfExists(build);
    Files.writeString(build, "#!/bin/sh\n" + script + "\n");
    assertTrue(build.toFile().setExecutable(true));
    Subject subject = new Subject(folder, "peer", "", List.of());
    Build runner =
        new Build(folder, Path.of(System.getProperty("java.home", "")), Optional.empty());
    return String.valueOf(
        assertThrows(SkippedException.class, () -> runner.run(subject, false)).getMessage());
  }
}
