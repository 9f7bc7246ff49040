package dev.aloft.tooling.pack;

import dev.aloft.tooling.command.ShellWord;
import dev.aloft.tooling.extensions.ExtensionEntry;
import java.nio.file.Path;
import java.util.List;

/**
 * A layer of AWS Lambda with one extension.
 *
 * @param file the zip, which Lambda unpacks into {@code /opt}
 * @param bytes the size of the zip
 * @param architectures those that it runs on, as Lambda calls them: {@code x86_64}, {@code arm64}
 * @param runtimes those that it needs, as Lambda calls them; empty if it runs beside a function of
 *     any
 */
public record Layer(
    ExtensionEntry extension,
    Path file,
    long bytes,
    List<String> architectures,
    List<String> runtimes) {
  /** Copies the lists. */
  public Layer {
    architectures = List.copyOf(architectures);
    runtimes = List.copyOf(runtimes);
  }

  /** The name of a layer with the extension of this name; a layer's has no dots. */
  public static String name(String extension) {
    return extension.replace('.', '-');
  }

  /** The command of AWS's command line that publishes the layer, as typed into a POSIX shell. */
  public String publishCommand() {
    return "aws lambda publish-layer-version --layer-name "
        + name(extension.name())
        + " --compatible-architectures "
        + String.join(" ", architectures)
        + (runtimes.isEmpty() ? "" : " --compatible-runtimes " + String.join(" ", runtimes))
        + " --zip-file "
        + ShellWord.quoted("fileb://" + file);
  }
}
