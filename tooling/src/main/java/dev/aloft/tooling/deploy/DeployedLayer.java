package dev.aloft.tooling.deploy;

/**
 * A layer that all functions of a deployment have.
 *
 * @param name the layer's name at the cloud
 * @param location the path of its zip relative to the folder of the descriptors, with slashes
 */
public record DeployedLayer(String name, String location) {}
