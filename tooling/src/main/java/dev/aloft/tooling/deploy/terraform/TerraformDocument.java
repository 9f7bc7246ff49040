package dev.aloft.tooling.deploy.terraform;

import dev.aloft.tooling.deploy.descriptor.DescriptorFile;
import dev.aloft.tooling.deploy.descriptor.DescriptorFile.Syntax;
import dev.aloft.tooling.deploy.descriptor.Names;
import dev.aloft.tooling.deploy.yaml.Block;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A document of Terraform's JSON syntax while it is made; blocks of one type stand together. */
final class TerraformDocument {
  private final Block terraform;
  private final Block provider;
  private final Map<String, Block> data = new TreeMap<>();
  private final Map<String, Block> resources = new TreeMap<>();
  private final Block variables = new Block();
  private final Block outputs = new Block();

  TerraformDocument(String provider, String source, String version, Block configuration) {
    this.terraform =
        Block.of("required_version", ">= 1.5")
            .with(
                "required_providers",
                Block.of(provider, Block.of("source", source).with("version", version)));
    this.provider = Block.of(provider, configuration);
  }

  /** Adds a resource, and gives the expression that names it. */
  String resource(String type, String label, Block arguments) {
    resources.computeIfAbsent(type, name -> new Block()).with(label, arguments);
    return type + "." + label;
  }

  /** Adds a data source, and gives the expression that names it. */
  String data(String type, String label, Block arguments) {
    data.computeIfAbsent(type, name -> new Block()).with(label, arguments);
    return "data." + type + "." + label;
  }

  /** Adds a variable that the user has to set, and gives its value as an interpolation. */
  String variable(String name, String description, boolean secret) {
    variables.with(
        name,
        Block.of("type", "string")
            .with("description", description)
            .withIf(secret, "sensitive", true));
    return "${var." + name + "}";
  }

  void output(String name, String description, String expression) {
    outputs.with(name, Block.of("description", description).with("value", "${" + expression + "}"));
  }

  DescriptorFile file() {
    Block document = Block.of("terraform", terraform).with("provider", provider);
    document.withIf(!variables.map().isEmpty(), "variable", variables);
    document.withIf(!data.isEmpty(), "data", all(data));
    document.with("resource", all(resources));
    document.withIf(!outputs.map().isEmpty(), "output", outputs);
    return new DescriptorFile("main.tf.json", Syntax.JSON, List.of(document.map()));
  }

  private static Block all(Map<String, Block> types) {
    Block block = new Block();
    types.forEach(block::with);
    return block;
  }

  /**
   * The label of a block for something that may be called otherwise: the same where Terraform takes
   * it, else made of its letters and a checksum.
   */
  static String label(String name) {
    if (name.matches("[A-Za-z_][A-Za-z0-9_-]*")) {
      return name;
    }
    return "_"
        + name.replaceAll("[^A-Za-z0-9_-]", "_")
        + "_"
        + Names.checksum(name).toLowerCase(Locale.ROOT);
  }
}
