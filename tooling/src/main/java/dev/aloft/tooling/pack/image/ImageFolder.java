package dev.aloft.tooling.pack.image;

import dev.aloft.tooling.pack.PackSettings;
import dev.aloft.tooling.pack.PackSettings.Form;
import dev.aloft.tooling.pack.PackSettings.Linking;
import dev.aloft.tooling.pack.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;

/** A folder from which Docker and its kin build an image: the program and a {@code Dockerfile}. */
public final class ImageFolder {
  /** Has a shell, glibc 2.36 and nothing else that matters. */
  private static final String DEBIAN = "debian:12-slim";

  private static final String JRE = "eclipse-temurin:25-jre";

  private final PackSettings settings;

  /** For these settings. */
  public ImageFolder(PackSettings settings) {
    this.settings = settings;
  }

  /** Writes the Dockerfile beside the program's folder. */
  public void write(Program program, Path folder) throws IOException {
    Path parent = Objects.requireNonNull(folder.getParent());
    String text =
        String.format(
            Locale.ROOT,
            """
        # The image of %s. Written by Aloft's packaging; every build writes it again.
        # docker build -f %s -t IMAGE %s
        FROM %s
        WORKDIR /app
        COPY . /app
        USER 65532:65532
        ENTRYPOINT ["/app/bootstrap"]
        """,
            program.name(),
            dockerfile(program),
            program.name(),
            base());
    Files.writeString(parent.resolve(dockerfile(program)), text);
  }

  private static String dockerfile(Program program) {
    return program.name() + ".Dockerfile";
  }

  /** The image below: the chosen one, or one that has what the form needs. */
  public String base() {
    if (settings.image().base().isPresent()) {
      return settings.image().base().get();
    }
    if (settings.form() == Form.PLAIN) {
      return JRE;
    }
    if (settings.form() == Form.NATIVE && settings.nativeImage().linking() == Linking.STATIC) {
      return "scratch";
    }
    return DEBIAN;
  }
}
