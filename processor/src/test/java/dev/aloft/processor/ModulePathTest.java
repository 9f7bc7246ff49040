package dev.aloft.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A user's project may be a module; it requires the provider and nothing else. */
final class ModulePathTest {
  @Test
  void functionsOfANamedModuleCompile(@TempDir Path folder) throws IOException {
    Path module = folder.resolve("module-info.java");
    Files.writeString(module, "module shop { requires dev.aloft.provider.aws; }");
    Path source = folder.resolve("Shop.java");
    Files.writeString(
        source,
        """
        package shop;
        class Shop {
          record Order(String item) {}
          @dev.aloft.Function Order create(Order order) { return order; }
        }
        """);
    ByteArrayOutputStream messages = new ByteArrayOutputStream();
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                messages,
                messages,
                "-d",
                folder.resolve("out").toString(),
                "-p",
                entries("annotations", "runtime", "provider-aws"),
                "-processorpath",
                System.getProperty("java.class.path"),
                "-processor",
                FunctionProcessor.class.getName(),
                module.toString(),
                source.toString());
    assertEquals(0, result, messages.toString(StandardCharsets.UTF_8));
  }

  private static String entries(String... parts) {
    String root = Path.of("..").toAbsolutePath().normalize().toString();
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.contains("jackson-annotations"))
        .filter(entry -> Arrays.stream(parts).anyMatch(entry.replace(root, "")::contains))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
