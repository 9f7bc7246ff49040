package dev.aloft.opentelemetry;

import io.opentelemetry.api.common.AttributeKey;

/** The attributes' names in OpenTelemetry's semantic conventions. */
final class Keys {
  static final AttributeKey<String> TRIGGER = AttributeKey.stringKey("faas.trigger");
  static final AttributeKey<String> INVOCATION = AttributeKey.stringKey("faas.invocation_id");
  static final AttributeKey<Boolean> COLD_START = AttributeKey.booleanKey("faas.coldstart");
  static final AttributeKey<String> NAME = AttributeKey.stringKey("faas.name");
  static final AttributeKey<String> VERSION = AttributeKey.stringKey("faas.version");
  static final AttributeKey<String> INSTANCE = AttributeKey.stringKey("faas.instance");
  static final AttributeKey<Long> MEMORY = AttributeKey.longKey("faas.max_memory");
  static final AttributeKey<String> CRON = AttributeKey.stringKey("faas.cron");
  static final AttributeKey<String> TIME = AttributeKey.stringKey("faas.time");
  static final AttributeKey<String> COLLECTION = AttributeKey.stringKey("faas.document.collection");
  static final AttributeKey<String> OPERATION = AttributeKey.stringKey("faas.document.operation");
  static final AttributeKey<String> DOCUMENT = AttributeKey.stringKey("faas.document.name");
  static final AttributeKey<String> DOCUMENT_TIME = AttributeKey.stringKey("faas.document.time");

  static final AttributeKey<String> PROVIDER = AttributeKey.stringKey("cloud.provider");
  static final AttributeKey<String> PLATFORM = AttributeKey.stringKey("cloud.platform");
  static final AttributeKey<String> REGION = AttributeKey.stringKey("cloud.region");
  static final AttributeKey<String> ACCOUNT = AttributeKey.stringKey("cloud.account.id");
  static final AttributeKey<String> RESOURCE = AttributeKey.stringKey("cloud.resource_id");
  static final AttributeKey<String> INVOKED_ARN = AttributeKey.stringKey("aws.lambda.invoked_arn");

  static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");
  static final AttributeKey<String> METHOD_SENT =
      AttributeKey.stringKey("http.request.method_original");
  static final AttributeKey<String> ROUTE = AttributeKey.stringKey("http.route");
  static final AttributeKey<Long> STATUS = AttributeKey.longKey("http.response.status_code");
  static final AttributeKey<String> PATH = AttributeKey.stringKey("url.path");
  static final AttributeKey<String> SCHEME = AttributeKey.stringKey("url.scheme");
  static final AttributeKey<String> SERVER = AttributeKey.stringKey("server.address");
  static final AttributeKey<Long> PORT = AttributeKey.longKey("server.port");
  static final AttributeKey<String> CLIENT = AttributeKey.stringKey("client.address");
  static final AttributeKey<String> USER_AGENT = AttributeKey.stringKey("user_agent.original");

  static final AttributeKey<String> SYSTEM = AttributeKey.stringKey("messaging.system");
  static final AttributeKey<String> OPERATION_NAME =
      AttributeKey.stringKey("messaging.operation.name");
  static final AttributeKey<String> OPERATION_TYPE =
      AttributeKey.stringKey("messaging.operation.type");
  static final AttributeKey<String> DESTINATION =
      AttributeKey.stringKey("messaging.destination.name");
  static final AttributeKey<Long> MESSAGES = AttributeKey.longKey("messaging.batch.message_count");
  static final AttributeKey<String> MESSAGE = AttributeKey.stringKey("messaging.message.id");

  static final AttributeKey<String> ERROR = AttributeKey.stringKey("error.type");

  private Keys() {}
}
