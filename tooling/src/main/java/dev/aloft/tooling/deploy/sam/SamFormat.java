package dev.aloft.tooling.deploy.sam;

import dev.aloft.tooling.ToolLog;
import dev.aloft.tooling.ToolingException;
import dev.aloft.tooling.deploy.Choices.Resources;
import dev.aloft.tooling.deploy.DeployedLayer;
import dev.aloft.tooling.deploy.Deployment;
import dev.aloft.tooling.deploy.descriptor.AwsRules;
import dev.aloft.tooling.deploy.descriptor.Described;
import dev.aloft.tooling.deploy.descriptor.DescriptorFile;
import dev.aloft.tooling.deploy.descriptor.DescriptorFormat;
import dev.aloft.tooling.deploy.descriptor.Names;
import dev.aloft.tooling.deploy.yaml.Block;
import java.util.List;

/**
 * AWS's Serverless Application Model, version 2016-10-31.
 *
 * <p>SAM gives each function a role with {@code AWSLambdaBasicExecutionRole}. What a trigger needs
 * beyond that is a statement of its own, limited to the one queue.
 */
public final class SamFormat implements DescriptorFormat {
  @Override
  public String cloud() {
    return "aws";
  }

  @Override
  public String overlay() {
    return "aws.yaml";
  }

  @Override
  public List<DescriptorFile> files(Deployment deployment, ToolLog log) throws ToolingException {
    List<Described> functions = Described.of(deployment);
    AwsRules.check(functions);
    AwsRules.checkLayers(deployment.layers());
    Template template = new Template();
    for (DeployedLayer each : deployment.layers()) {
      template.add(layer(each), "AWS::Serverless::LayerVersion", properties(each, deployment));
    }
    for (Described each : functions) {
      new SamFunction(each, deployment, template).add(log);
    }
    if (deployment.choices().resources() == Resources.CREATE) {
      new CreatedResources(functions, template).add();
    }
    SamWebSockets.add(deployment.application(), functions, template);
    Block document =
        new Block()
            .with("AWSTemplateFormatVersion", "2010-09-09")
            .with("Transform", "AWS::Serverless-2016-10-31")
            .with("Description", "The functions of " + deployment.application())
            .with("Resources", template.resources())
            .withIf(!template.outputs().isEmpty(), "Outputs", template.outputs());
    return List.of(DescriptorFile.yaml("template.yaml", document.map()));
  }

  private static Block properties(DeployedLayer layer, Deployment deployment) {
    return new Block()
        .with("LayerName", layer.name())
        .with("ContentUri", layer.location())
        .with("CompatibleArchitectures", List.of(deployment.target().architecture().awsName()));
  }

  /** The logical id of a layer. */
  static String layer(DeployedLayer layer) {
    return Names.logicalId(layer.name()) + "Layer";
  }
}
