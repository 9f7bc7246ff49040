package dev.aloft.tooling.deploy.files;

import dev.aloft.provider.descriptor.Trigger;
import dev.aloft.tooling.ToolLog;
import dev.aloft.tooling.ToolingException;
import dev.aloft.tooling.cloud.CloudTarget.Delivery;
import dev.aloft.tooling.deploy.DeployedFunction;
import dev.aloft.tooling.deploy.Deployment;
import dev.aloft.tooling.deploy.descriptor.DescriptorFile;
import dev.aloft.tooling.deploy.descriptor.DescriptorFile.Syntax;
import dev.aloft.tooling.deploy.descriptor.DescriptorFormat;
import dev.aloft.tooling.deploy.fc.FcFormat;
import dev.aloft.tooling.deploy.knative.CloudRunFormat;
import dev.aloft.tooling.deploy.knative.KnativeFormat;
import dev.aloft.tooling.deploy.sam.SamFormat;
import dev.aloft.tooling.deploy.scaleway.ScalewayFormat;
import dev.aloft.tooling.deploy.scf.ScfFormat;
import dev.aloft.tooling.deploy.terraform.AwsTerraform;
import dev.aloft.tooling.deploy.terraform.ScalewayTerraform;
import dev.aloft.tooling.deploy.yaml.Block;
import dev.aloft.tooling.deploy.yaml.JsonText;
import dev.aloft.tooling.deploy.yaml.YamlWriter;
import dev.aloft.tooling.functions.TriggerEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes what the tools of a cloud take. The same deployment gives the same bytes. */
public final class Descriptors {
  /** The tools take other characters for expressions of their own: {@code ${...}}. */
  private static final Pattern SOURCE = Pattern.compile("[A-Za-z0-9._/-]{0,256}");

  private static final Set<String> GATEWAY_ROUTES = Set.of("$connect", "$disconnect", "$default");

  /** All formats; whatever concerns each of them reads this list. */
  static final List<DescriptorFormat> FORMATS =
      List.of(
          new SamFormat(),
          new AwsTerraform(),
          new ScfFormat(),
          new FcFormat(),
          new ScalewayFormat(),
          new ScalewayTerraform(),
          new KnativeFormat(),
          new CloudRunFormat());

  private Descriptors() {}

  /**
   * Writes all descriptors of a deployment, with the user's overlays merged over them. Files that
   * are there already are overwritten; a user's own files are only read.
   *
   * @param folder where they go, usually {@code target/aloft/<cloud>}; made if it is missing
   * @return the files, in the order in which they were written; the first is what the cloud's usual
   *     tool takes
   * @throws ToolingException if a cloud would not take a function, an overlay is broken, or a file
   *     cannot be written
   */
  public static List<Path> write(Deployment deployment, Path folder, ToolLog log)
      throws ToolingException {
    check(deployment);
    List<Path> written = new ArrayList<>();
    for (DescriptorFormat format : FORMATS) {
      if (format.cloud().equals(deployment.target().cloud().id())) {
        Optional<Path> own =
            deployment.overlays().map(each -> each.resolve(format.overlay())).filter(Files::exists);
        List<DescriptorFile> files = format.files(deployment, log);
        if (own.isPresent()) {
          files = Overlay.read(own.get()).over(files);
          log.info("Merged " + own.get() + " over the generated descriptor");
        }
        for (DescriptorFile each : files) {
          written.add(write(each, format, folder));
        }
      }
    }
    return written;
  }

  private static boolean isName(TriggerEntry trigger) {
    return SOURCE.matcher(trigger.value()).matches()
        || (trigger.kind() == Trigger.WEBSOCKET && GATEWAY_ROUTES.contains(trigger.value()));
  }

  private static void check(Deployment deployment) throws ToolingException {
    if (!deployment.application().matches("[A-Za-z]([A-Za-z0-9-]*[A-Za-z0-9])?")) {
      throw new ToolingException(
          "The application cannot be called \"" + deployment.application() + "\".",
          "Take letters, digits and hyphens, first a letter, last no hyphen.");
    }
    if (deployment.functions().isEmpty()) {
      throw new ToolingException(
          "There are no functions to describe.", "Annotate a method with @Function.");
    }
    Delivery delivery = deployment.target().cloud().delivery();
    for (DeployedFunction each : deployment.functions()) {
      TriggerEntry trigger = each.entry().trigger();
      if (trigger.kind() != Trigger.SCHEDULE && !isName(trigger)) {
        throw new ToolingException(
            "The function "
                + each.entry().name()
                + " is called by \""
                + trigger.value()
                + "\", which cannot be the name of a queue, topic, bucket or route.",
            "Take letters, digits, dots, hyphens, underscores and slashes.");
      }
      if (each.artifact().delivery() != delivery) {
        throw new ToolingException(
            deployment.target().cloud().displayName()
                + (delivery == Delivery.IMAGE ? " takes images" : " takes zips")
                + ", but function \""
                + each.entry().name()
                + "\" has "
                + each.artifact().location()
                + ".",
            delivery == Delivery.IMAGE
                ? "Set aloft.image to a registry's address."
                : "Package it without aloft.image.");
      }
    }
  }

  private static Path write(DescriptorFile file, DescriptorFormat format, Path folder)
      throws ToolingException {
    List<String> comment =
        List.of(
            "Generated from the functions' annotations; changes here are lost.",
            "Change the annotations, or write what is different into src/aloft/"
                + format.overlay()
                + ".");
    Path path = folder.resolve(file.path());
    try {
      Files.createDirectories(path.getParent());
      Files.writeString(
          path,
          file.syntax() == Syntax.JSON
              ? JsonText.write(Block.of("//", String.join(" ", comment)).with(block(file)).map())
              : YamlWriter.write(comment, file.documents()));
    } catch (IOException e) {
      throw new ToolingException(
          "Cannot write " + path + ": " + e.getMessage() + ".",
          "Check that there is room, and that the folder can be written.",
          e);
    }
    return path;
  }

  private static Block block(DescriptorFile file) {
    Block block = new Block();
    file.documents().get(0).forEach(block::with);
    return block;
  }
}
