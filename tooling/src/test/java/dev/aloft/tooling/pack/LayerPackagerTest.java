package dev.aloft.tooling.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.FunctionProcess;
import dev.aloft.emulator.LambdaEmulator;
import dev.aloft.emulator.invocation.Event;
import dev.aloft.tooling.Lines;
import dev.aloft.tooling.ToolingException;
import dev.aloft.tooling.cloud.Architecture;
import dev.aloft.tooling.cloud.CloudTarget;
import dev.aloft.tooling.cloud.CloudTargets;
import dev.aloft.tooling.extensions.ExtensionEntry;
import dev.aloft.tooling.pack.PackSettings.Archive;
import dev.aloft.tooling.pack.PackSettings.Form;
import dev.aloft.tooling.pack.PackSettings.Image;
import dev.aloft.tooling.pack.PackSettings.Jvm;
import dev.aloft.tooling.pack.PackSettings.Linking;
import dev.aloft.tooling.pack.PackSettings.NativeImage;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Layers are made, unpacked as Lambda does, and what Lambda starts of them is started. */
@Timeout(180)
final class LayerPackagerTest {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

  @TempDir private Path folder = Path.of("");
  private final Lines log = new Lines();

  @Test
  void alsoElsewhereTheSameTwoFilesWithTheirModes() throws Exception {
    List<Layer> layers = layers("one", Form.PLAIN);
    assertEquals(
        List.of("other", "ship.all"),
        layers.stream().map(layer -> layer.extension().name()).toList());
    Path zip = layers.get(1).file();
    assertEquals(folder.resolve("one/layers/ship.all.zip"), zip);
    assertEquals(Files.size(zip), layers.get(1).bytes());
    assertEquals(
        List.of("100644 extensions-lib/ship.all/extension.jar", "100755 extensions/ship.all"),
        entries(zip));
    TimeZone here = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
      assertEquals(-1, Files.mismatch(zip, layers("two", Form.PLAIN).get(1).file()));
    } finally {
      TimeZone.setDefault(here);
    }
    assertEquals(List.of(), log.warnings());
    assertTrue(
        log.infos().get(1).contains(" MB, a layer for AWS Lambda with the extension ship.all, in"),
        log.infos()::toString);
  }

  @Test
  void theCommandThatPublishesIt() throws Exception {
    Layer layer = layers("a folder", Form.PLAIN).get(1);
    assertEquals(
        "aws lambda publish-layer-version --layer-name ship-all --compatible-architectures"
            + " x86_64 arm64 --compatible-runtimes java25 java21 java17 --zip-file 'fileb://"
            + layer.file()
            + "'",
        layer.publishCommand());
  }

  @Test
  void twoLayersOfOneNameAreRefusedBeforeAnythingIsBuilt() {
    ExtensionModule module =
        new ExtensionModule(
            List.of(
                new ExtensionEntry("a-b", "A", "AMain"), new ExtensionEntry("A.b", "B", "BMain")),
            folder,
            List.of());
    String message =
        String.valueOf(
            assertThrows(ToolingException.class, () -> layers(module, "same", Form.PLAIN))
                .getMessage());
    assertTrue(
        message.startsWith("The layers of the extensions \"a-b\" and \"A.b\" have one name"),
        message);
  }

  @Test
  void itRunsOnTheJvmThatIsThere() throws Exception {
    runs(
        List.of(started(layers("plain", Form.PLAIN).get(1))),
        Map.of("JAVA_HOME", JAVA_HOME.toString()));
  }

  /** Its JVM shares the JDK's classes: without their archive this one does not start. */
  @Test
  void itRunsWithItsOwnJvm() throws Exception {
    List<Layer> layers = layers("own", Form.JVM, "-Xshare:on");
    assertEquals(List.of(), layers.get(1).runtimes());
    for (Layer layer : layers) {
      assertTrue(
          entries(layer.file())
              .contains("100755 extensions-lib/" + layer.extension().name() + "/runtime/bin/java"));
    }
    runs(List.of("/usr/bin/env", "-u", "JAVA_HOME", "PATH=", started(layers.get(1))), Map.of());
  }

  private static void runs(List<String> command, Map<String, String> variables) throws Exception {
    try (LambdaEmulator emulator = LambdaEmulator.builder().functionName("f").start();
        FunctionProcess process = emulator.launchExtension("ship.all", command, variables)) {
      emulator.awaitExtension("ship.all", LIMIT);
      emulator.invoke(Event.of("1"));
      process.awaitLog("f began " + serveOne(emulator), LIMIT);
      emulator.shutdown("spindown");
      assertEquals(0, process.await(LIMIT), process.log());
      assertTrue(process.log().contains("f ended: spindown"), process.log());
      assertEquals(List.of(), emulator.violations());
    }
  }

  /** What a function's runtime does for one event; returns its request id. */
  private static String serveOne(LambdaEmulator emulator) throws Exception {
    String base = "http://" + emulator.endpoint() + "/2018-06-01/runtime/invocation/";
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    String id =
        client
            .send(
                HttpRequest.newBuilder(URI.create(base + "next")).build(), BodyHandlers.ofString())
            .headers()
            .firstValue("Lambda-Runtime-Aws-Request-Id")
            .orElseThrow();
    HttpRequest answer =
        HttpRequest.newBuilder(URI.create(base + id + "/response"))
            .POST(HttpRequest.BodyPublishers.ofString("1"))
            .build();
    assertEquals(202, client.send(answer, BodyHandlers.ofString()).statusCode());
    return id;
  }

  private List<Layer> layers(String name, Form form, String... flags) throws Exception {
    return layers(CompiledExtensions.in(folder.resolve(name + "/classes")), name, form, flags);
  }

  private List<Layer> layers(ExtensionModule module, String name, Form form, String... flags)
      throws ToolingException {
    CloudTarget aws = CloudTargets.of("aws");
    PackSettings settings =
        new PackSettings(
            form,
            false,
            aws.base(Optional.empty(), form == Form.PLAIN),
            Architecture.host().orElseThrow(),
            0,
            new Jvm(
                JAVA_HOME,
                Optional.empty(),
                Archive.CDS,
                Optional.empty(),
                List.of(),
                List.of(flags)),
            new NativeImage(Optional.empty(), Linking.DYNAMIC, List.of()),
            new Image(Optional.empty(), Optional.empty(), false));
    return new LayerPackager(module, aws, settings, folder.resolve(name + "/layers"), log).run();
  }

  private static List<String> entries(Path zip) throws IOException {
    List<String> entries = new ArrayList<>();
    try (ZipFile read = ZipFile.builder().setPath(zip).get()) {
      for (ZipArchiveEntry entry : Collections.list(read.getEntriesInPhysicalOrder())) {
        entries.add(Integer.toOctalString(entry.getUnixMode()) + " " + entry.getName());
      }
    }
    return entries;
  }

  /** Unpacks a layer, with modes and times; returns what Lambda starts. */
  private String started(Layer layer) throws IOException {
    Path opt = folder.resolve("opt");
    try (ZipFile read = ZipFile.builder().setPath(layer.file()).get()) {
      for (ZipArchiveEntry entry : Collections.list(read.getEntries())) {
        Path file = opt.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        try (InputStream in = read.getInputStream(entry)) {
          Files.copy(in, file);
        }
        assertTrue(file.toFile().setExecutable((entry.getUnixMode() & 0100) != 0));
        Files.setLastModifiedTime(file, entry.getLastModifiedTime());
      }
    }
    return opt.resolve("extensions").resolve(layer.extension().name()).toString();
  }
}
