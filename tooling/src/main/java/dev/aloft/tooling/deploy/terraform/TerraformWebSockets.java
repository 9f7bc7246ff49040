package dev.aloft.tooling.deploy.terraform;

import static dev.aloft.tooling.deploy.terraform.TerraformDocument.label;

import dev.aloft.provider.descriptor.Trigger;
import dev.aloft.tooling.deploy.descriptor.AwsRules;
import dev.aloft.tooling.deploy.descriptor.Described;
import dev.aloft.tooling.deploy.yaml.Block;
import java.util.List;

/** The WebSocket API of an application, with a route for each function that has one. */
final class TerraformWebSockets {
  private static final String LABEL = "_websockets";
  private static final String API = "aws_apigatewayv2_api." + LABEL;
  private static final String ID = "${" + API + ".id}";

  /** The expression of what precedes stage and route in an ARN. */
  static final String EXECUTION = "${" + API + ".execution_arn}";

  private TerraformWebSockets() {}

  static void add(String application, List<Described> functions, TerraformDocument document) {
    List<Described> served =
        functions.stream().filter(each -> each.kind() == Trigger.WEBSOCKET).toList();
    if (served.isEmpty()) {
      return;
    }
    document.resource(
        "aws_apigatewayv2_api",
        LABEL,
        Block.of("name", application + "-websockets")
            .with("protocol_type", "WEBSOCKET")
            .with("route_selection_expression", AwsRules.ROUTE_SELECTION));
    for (Described each : served) {
      addRoute(each, document);
    }
    String stage =
        document.resource(
            "aws_apigatewayv2_stage",
            LABEL,
            Block.of("api_id", ID).with("name", AwsRules.STAGE).with("auto_deploy", true));
    document.output("_websockets-url", "The WebSocket API's URL", stage + ".invoke_url");
  }

  private static void addRoute(Described function, TerraformDocument document) {
    String label = label(function.name());
    String name = "aws_lambda_function." + label;
    String integration =
        document.resource(
            "aws_apigatewayv2_integration",
            label,
            Block.of("api_id", ID)
                .with("integration_type", "AWS_PROXY")
                .with("integration_uri", "${" + name + ".invoke_arn}"));
    boolean replies = AwsRules.replies(function);
    String route =
        document.resource(
            "aws_apigatewayv2_route",
            label,
            Block.of("api_id", ID)
                .with("route_key", function.source())
                .with("target", "integrations/${" + integration + ".id}")
                .withIf(replies, "route_response_selection_expression", "$default"));
    if (replies) {
      document.resource(
          "aws_apigatewayv2_route_response",
          label,
          Block.of("api_id", ID)
              .with("route_id", "${" + route + ".id}")
              .with("route_response_key", "$default"));
    }
    document.resource(
        "aws_lambda_permission",
        label + "-websockets",
        Block.of("function_name", "${" + name + ".function_name}")
            .with("action", "lambda:InvokeFunction")
            .with("principal", "apigateway.amazonaws.com")
            .with("source_arn", EXECUTION + "/*/" + function.source()));
  }
}
