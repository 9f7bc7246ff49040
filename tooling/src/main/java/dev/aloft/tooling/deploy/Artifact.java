package dev.aloft.tooling.deploy;

import dev.aloft.tooling.cloud.CloudTarget.Delivery;

/**
 * What is uploaded for a function.
 *
 * @param delivery a zip or an image
 * @param location of a zip, its path relative to the folder of the descriptors, with slashes; of an
 *     image, its reference with registry and tag
 * @param combined whether it has all functions of the module, so that the cloud has to say which
 *     one it is: by the handler setting, or in a container by {@code ALOFT_FUNCTION}
 */
public record Artifact(Delivery delivery, String location, boolean combined) {
  /** A zip below or beside the folder of the descriptors. */
  public static Artifact zip(String path, boolean combined) {
    return new Artifact(Delivery.ZIP, path, combined);
  }

  /** An image in a registry. */
  public static Artifact image(String reference, boolean combined) {
    return new Artifact(Delivery.IMAGE, reference, combined);
  }
}
