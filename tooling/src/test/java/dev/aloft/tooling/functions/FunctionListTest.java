package dev.aloft.tooling.functions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.provider.descriptor.Trigger;
import dev.aloft.tooling.ToolingException;
import dev.aloft.tooling.extensions.ExtensionList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FunctionListTest {
  @TempDir private Path classes = Path.of("");

  @Test
  void everythingThatTheProcessorWrites() throws Exception {
    write(
        """
        {"version": 1, "functions": [
          {"name": "nightly", "class": "shop.Orders", "method": "report", "trigger": "schedule",
           "schedule": "0 3 * * *", "schedules": {"aws": "cron(0 3 * * ? *)"}, "memoryMb": 256,
           "timeoutSeconds": 60, "concurrency": 1, "input": null, "output": null,
           "mains": {"aws": "shop.Orders_report_Aws"}, "later": [1, {"x": null}]},
          {"name": "take", "class": "shop.Orders", "method": "take", "trigger": "queue",
           "queue": "orders", "input": "shop.Order", "output": "int",
           "mains": {"aws": "shop.Orders_take_Aws"}}],
         "combined": {"aws": "shop.Functions_Aws"}, "sources": ["shop.Order"]}
        """);
    FunctionList functions = FunctionList.read(classes).orElseThrow();
    assertEquals(
        new FunctionEntry(
            "nightly",
            "shop.Orders",
            "report",
            new TriggerEntry(Trigger.SCHEDULE, "0 3 * * *"),
            Map.of("aws", "cron(0 3 * * ? *)"),
            Optional.empty(),
            Optional.empty(),
            Map.of("aws", "shop.Orders_report_Aws"),
            OptionalInt.of(256),
            OptionalInt.of(60),
            OptionalInt.of(1)),
        functions.functions().get(0));
    FunctionEntry take = functions.find("take").orElseThrow();
    assertEquals(new TriggerEntry(Trigger.QUEUE, "orders"), take.trigger());
    assertEquals(Optional.of("shop.Order"), take.input());
    assertEquals(OptionalInt.empty(), take.memoryMb());
    assertEquals(Set.of("aws"), functions.clouds());
    assertEquals(Optional.empty(), functions.find("other"));
  }

  @Test
  void thereIsNone() throws Exception {
    assertEquals(Optional.empty(), FunctionList.read(classes));
  }

  @Test
  void problemsNameTheFile() throws Exception {
    for (String document :
        List.of(
            "{\"version\": 1, \"functions\": [{\"name\": [1]}]}",
            "{\"version\": 2, \"functions\": []}",
            "{}",
            "[]",
            "",
            "{\"version\": 1, \"functions\": [{\"trigger\": \"pigeon\"}]}")) {
      write(document);
      ToolingException problem =
          assertThrows(ToolingException.class, () -> FunctionList.read(classes), document);
      assertTrue(problem.toString().contains("functions.json"), problem::toString);
    }
  }

  @Test
  void functionsWithoutTheProcessor() throws Exception {
    ProcessorCheck.of(classes.resolve("absent"));
    Files.writeString(classes.resolve("A.class"), "no Ldev/aloft/FunctionException; at all");
    ProcessorCheck.of(classes);
    Files.writeString(classes.resolve("B.class"), "\0\24Ldev/aloft/Function;");
    ToolingException problem =
        assertThrows(ToolingException.class, () -> ProcessorCheck.of(classes));
    assertTrue(problem.toString().contains(": B.class has a @Function"), problem::toString);
    write("{}");
    ProcessorCheck.of(classes);
  }

  @Test
  void extensionsWithoutTheProcessor() throws Exception {
    write("{}");
    Files.writeString(classes.resolve("C.class"), "\0\24Ldev/aloft/aws/extension/Extension;");
    ToolingException problem =
        assertThrows(ToolingException.class, () -> ProcessorCheck.of(classes));
    assertTrue(problem.toString().contains(": C.class has a @Extension"), problem::toString);
    Files.writeString(classes.resolve(ExtensionList.PATH), "{}");
    ProcessorCheck.of(classes);
  }

  private void write(String document) throws IOException {
    Path file = classes.resolve(FunctionList.PATH);
    Files.createDirectories(file.getParent());
    Files.writeString(file, document);
  }
}
