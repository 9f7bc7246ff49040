package dev.aloft.processor.discover.type.vendor;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names in JSON of the properties of AWS's events, where they are not those of the accessors.
 * Classes go by their names within the library's package, accessors by what follows {@code get},
 * {@code is} or {@code set}.
 */
final class AwsEventNames {
  /** Classes whose names in JSON start with a capital letter, with the names that differ more. */
  private static final Map<String, Map<String, String>> CAPITALISED =
      Map.ofEntries(
          Map.entry("CloudFormationCustomResourceEvent", Map.of("ResponseUrl", "ResponseURL")),
          Map.entry("CloudFrontEvent", Map.of()),
          Map.entry("CodeCommitEvent", Map.of()),
          Map.entry("ConnectEvent", Map.of()),
          Map.entry("ConnectEvent.ContactData", Map.of("InstanceArn", "InstanceARN")),
          Map.entry("ConnectEvent.CustomerEndpoint", Map.of()),
          Map.entry("ConnectEvent.Details", Map.of()),
          Map.entry("ConnectEvent.Queue", Map.of()),
          Map.entry("ConnectEvent.SystemEndpoint", Map.of()),
          Map.entry("DynamodbEvent", Map.of()),
          Map.entry("KinesisEvent", Map.of()),
          Map.entry("SNSEvent", Map.of()),
          Map.entry("SNSEvent.MessageAttribute", Map.of()),
          Map.entry("SNSEvent.SNS", Map.of()),
          Map.entry("SNSEvent.SNSRecord", Map.of("SNS", "Sns")),
          Map.entry("SQSEvent", Map.of()),
          Map.entry("SecretsManagerRotationEvent", Map.of()),
          Map.entry("models.dynamodb.AttributeValue", Map.of()),
          Map.entry("models.dynamodb.StreamRecord", Map.of()),
          Map.entry("models.s3.S3EventNotification", Map.of()));

  /** Single properties of other classes. */
  private static final Map<String, Map<String, String>> SINGLE =
      Map.of(
          "APIGatewayV2WebSocketEvent.RequestContext", Map.of("ResourcePath", "resourcePath"),
          "CloudWatchLogsEvent", Map.of("AwsLogs", "awslogs"),
          "CodeCommitEvent.Record",
              Map.of(
                  "CodeCommit", "codecommit",
                  "EventSourceArn", "eventSourceARN",
                  "UserIdentityArn", "userIdentityARN"),
          "DynamodbTimeWindowEvent", Map.of("EventSourceArn", "eventSourceARN"),
          "KinesisTimeWindowEvent", Map.of("EventSourceArn", "eventSourceARN"),
          "S3ObjectLambdaEvent", Map.of("XAmzRequestId", "XAmzRequestId"),
          "SQSEvent.SQSMessage", Map.of("EventSourceArn", "eventSourceARN"),
          "ScheduledEvent", Map.of("DetailType", "detail-type"),
          "models.s3.S3EventNotification.ResponseElementsEntity",
              Map.of("xAmzId2", "x-amz-id-2", "xAmzRequestId", "x-amz-request-id"),
          "models.s3.S3EventNotification.S3ObjectEntity",
              Map.of("SizeAsLong", "size", "eTag", "eTag"));

  private static final String S3 = "models.s3.S3EventNotification.";

  /** What classes without setters are built of; an absent value is the empty one. */
  private static final Map<String, List<String>> ARGUMENTS =
      Map.of(
          "S3Event",
          List.of("Records"),
          "models.s3.S3EventNotification",
          List.of("Records"),
          S3 + "RequestParametersEntity",
          List.of("sourceIPAddress"),
          S3 + "ResponseElementsEntity",
          List.of("x-amz-id-2", "x-amz-request-id"),
          S3 + "S3BucketEntity",
          List.of("name", "ownerIdentity", "arn"),
          S3 + "S3Entity",
          List.of("configurationId", "bucket", "object", "s3SchemaVersion"),
          S3 + "S3EventNotificationRecord",
          List.of(
              "awsRegion",
              "eventName",
              "eventSource",
              "eventTime",
              "eventVersion",
              "requestParameters",
              "responseElements",
              "s3",
              "userIdentity"),
          S3 + "S3ObjectEntity",
          List.of("key", "size", "eTag", "versionId", "sequencer"),
          S3 + "UserIdentityEntity",
          List.of("principalId"));

  /** What AWS sends under another name than its runtime looks for. */
  private static final Map<String, Map<String, String>> ALIASES =
      Map.of("S3ObjectLambdaEvent", Map.of("setXAmzRequestId", "xAmzRequestId"));

  private static final Map<String, String> IGNORED = Map.of(S3 + "S3ObjectEntity", "getSize");

  private static final Set<String> PREFIXES = Set.of("get", "is", "set");

  private AwsEventNames() {}

  /** The name that a getter or setter has in JSON; null if it is that of the property. */
  static @Nullable String ofAccessor(String type, String method) {
    for (String prefix : PREFIXES) {
      if (method.startsWith(prefix) && method.length() > prefix.length()) {
        String rest = method.substring(prefix.length());
        Map<String, String> capitalised = CAPITALISED.get(type);
        boolean isAccessor = Character.isUpperCase(rest.charAt(0));
        if (capitalised != null && isAccessor) {
          return capitalised.getOrDefault(rest, rest);
        }
        return SINGLE.getOrDefault(type, Map.of()).get(rest);
      }
    }
    return null;
  }

  /** What the constructor takes, in order; empty for a bean. */
  static List<String> ofArguments(String type) {
    return ARGUMENTS.getOrDefault(type, List.of());
  }

  /** Whether the runtime does not look at the method. */
  static boolean isIgnored(String type, String method) {
    return method.equals(IGNORED.get(type));
  }

  /** A further name that a setter has in JSON; null without one. */
  static @Nullable String alias(String type, String method) {
    return ALIASES.getOrDefault(type, Map.of()).get(method);
  }
}
