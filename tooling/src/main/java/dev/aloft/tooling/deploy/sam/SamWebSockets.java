package dev.aloft.tooling.deploy.sam;

import static dev.aloft.tooling.deploy.sam.Template.ref;

import dev.aloft.provider.descriptor.Trigger;
import dev.aloft.tooling.deploy.descriptor.AwsRules;
import dev.aloft.tooling.deploy.descriptor.Described;
import dev.aloft.tooling.deploy.descriptor.Names;
import dev.aloft.tooling.deploy.yaml.Block;
import java.util.List;
import java.util.Map;

/** The WebSocket API of an application, with a route for each function that has one. */
final class SamWebSockets {
  private static final String API = "WebSockets";
  private static final String ARN =
      "arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${" + API + "}/";

  private SamWebSockets() {}

  static void add(String application, List<Described> functions, Template template) {
    List<Described> served =
        functions.stream().filter(each -> each.kind() == Trigger.WEBSOCKET).toList();
    if (served.isEmpty()) {
      return;
    }
    template.add(
        API,
        "AWS::ApiGatewayV2::Api",
        Block.of("Name", application + "-websockets")
            .with("ProtocolType", "WEBSOCKET")
            .with("RouteSelectionExpression", AwsRules.ROUTE_SELECTION));
    for (Described each : served) {
      addRoute(each, template);
    }
    template.add(
        API + "Stage",
        "AWS::ApiGatewayV2::Stage",
        Block.of("ApiId", ref(API)).with("StageName", AwsRules.STAGE).with("AutoDeploy", true));
    template.output(
        API + "Url",
        "The WebSocket API's URL",
        sub("${" + API + ".ApiEndpoint}/" + AwsRules.STAGE));
  }

  private static void addRoute(Described function, Template template) {
    String words = Names.logicalId(function.name());
    String functionId = words + "Function";
    template.add(
        words + "Integration",
        "AWS::ApiGatewayV2::Integration",
        Block.of("ApiId", ref(API))
            .with("IntegrationType", "AWS_PROXY")
            .with(
                "IntegrationUri",
                sub(
                    "arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31"
                        + "/functions/${"
                        + functionId
                        + ".Arn}/invocations")));
    boolean replies = AwsRules.replies(function);
    template.add(
        words + "Route",
        "AWS::ApiGatewayV2::Route",
        Block.of("ApiId", ref(API))
            .with("RouteKey", function.source())
            .with("Target", sub("integrations/${" + words + "Integration}"))
            .withIf(replies, "RouteResponseSelectionExpression", "$default"));
    if (replies) {
      template.add(
          words + "RouteResponse",
          "AWS::ApiGatewayV2::RouteResponse",
          Block.of("ApiId", ref(API))
              .with("RouteId", ref(words + "Route"))
              .with("RouteResponseKey", "$default"));
    }
    template.add(
        words + "RouteAccess",
        "AWS::Lambda::Permission",
        Block.of("FunctionName", ref(functionId))
            .with("Action", "lambda:InvokeFunction")
            .with("Principal", "apigateway.amazonaws.com")
            .with("SourceArn", sub(ARN + "*/" + function.source())));
  }

  /** The right to send to the API's connections, and to end them. */
  static Map<String, Object> mayManage() {
    Block statement =
        new Block()
            .with("Sid", "ManageConnections")
            .with("Effect", "Allow")
            .with("Action", List.of("execute-api:ManageConnections"))
            .with("Resource", sub(ARN + "*/*/@connections/*"));
    return new Block()
        .with("Version", "2012-10-17")
        .with("Statement", List.of(statement.map()))
        .map();
  }

  private static Map<String, Object> sub(String text) {
    return Block.of("Fn::Sub", text).map();
  }
}
