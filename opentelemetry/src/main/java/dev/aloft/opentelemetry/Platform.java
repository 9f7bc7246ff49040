package dev.aloft.opentelemetry;

import dev.aloft.function.Context;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.trace.SpanBuilder;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a cloud says of a function: in the environment, which holds for the process and belongs to
 * its resource, and in the headers of an invocation, which belongs to its span.
 *
 * @param cloud its id in {@link Context#cloud()}
 * @param provider the conventions' name of it; empty if they have none, or it may be any
 * @param platform the conventions' name of its functions; empty as above
 * @param chosenBy the variables by which it is recognised, any of them
 * @param memory the variable with the memory in MB; empty if there is none
 * @param facts its other facts
 */
record Platform(
    String cloud,
    String provider,
    String platform,
    List<String> chosenBy,
    String memory,
    List<Fact> facts) {
  private static final long MEBIBYTE = 1L << 20;

  /**
   * One fact.
   *
   * @param variables where the environment has it, the first one that is not empty
   * @param header where an invocation has it; empty if it has not
   */
  record Fact(AttributeKey<String> key, List<String> variables, String header) {
    @Nullable String in(Map<String, String> environment) {
      for (int i = 0; i < variables.size(); i++) {
        String value = environment.get(variables.get(i));
        if (value != null && !value.isEmpty()) {
          return value;
        }
      }
      return null;
    }
  }

  private static Fact fact(AttributeKey<String> key, String header, String... variables) {
    return new Fact(key, List.of(variables), header);
  }

  private static final Platform LAMBDA =
      new Platform(
          "aws",
          "aws",
          "aws_lambda",
          List.of("AWS_LAMBDA_FUNCTION_NAME", "AWS_LAMBDA_RUNTIME_API"),
          "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
          List.of(
              fact(Keys.NAME, "", "AWS_LAMBDA_FUNCTION_NAME"),
              fact(Keys.VERSION, "", "AWS_LAMBDA_FUNCTION_VERSION"),
              fact(Keys.INSTANCE, "", "AWS_LAMBDA_LOG_STREAM_NAME"),
              fact(Keys.REGION, "", "AWS_REGION", "AWS_DEFAULT_REGION")));

  private static final Platform SCF =
      new Platform(
          "tencent",
          "tencent_cloud",
          "tencent_cloud_scf",
          List.of("SCF_RUNTIME_API", "SCF_FUNCTIONNAME", "TENCENTCLOUD_APPID"),
          "",
          List.of(
              fact(Keys.NAME, "X-Scf-Name", "SCF_FUNCTIONNAME"),
              fact(Keys.VERSION, "X-Scf-Version", "SCF_FUNCTIONVERSION"),
              fact(Keys.REGION, "X-Scf-Region", "TENCENTCLOUD_REGION"),
              fact(Keys.ACCOUNT, "X-Scf-Appid", "TENCENTCLOUD_APPID")));

  private static final Platform FUNCTION_COMPUTE =
      new Platform(
          "aliyun",
          "alibaba_cloud",
          "alibaba_cloud_fc",
          List.of("FC_FUNCTION_NAME", "FC_FUNCTION_HANDLER", "FC_SERVER_PORT"),
          "FC_FUNCTION_MEMORY_SIZE",
          List.of(
              fact(Keys.NAME, "x-fc-function-name", "FC_FUNCTION_NAME"),
              fact(Keys.VERSION, "x-fc-version-id", "FC_FUNCTION_VERSION", "FC_VER_ID"),
              fact(Keys.INSTANCE, "x-fc-instance-id", "FC_INSTANCE_ID"),
              fact(Keys.REGION, "x-fc-region", "FC_REGION"),
              fact(Keys.ACCOUNT, "x-fc-account-id", "FC_ACCOUNT_ID")));

  private static final Platform SCALEWAY =
      new Platform(
          "scaleway",
          "scaleway_cloud",
          "",
          List.of("SCW_APPLICATION_NAME", "SCW_APPLICATION_ID"),
          "SCW_APPLICATION_MEMORY",
          List.of(
              fact(Keys.NAME, "", "SCW_APPLICATION_NAME"),
              fact(Keys.VERSION, "", "SCW_APPLICATION_VERSION"),
              fact(Keys.INSTANCE, "", "HOSTNAME")));

  private static final Platform CLOUD_RUN =
      knative("gcp", "gcp_cloud_run", "CLOUD_RUN_TIMEOUT_SECONDS");

  private static final Platform CONTAINER_APPS =
      knative("azure", "azure.container_apps", "CONTAINER_APP_NAME");

  private static final Platform KNATIVE = knative("", "", "K_SERVICE");

  private static final List<Platform> ALL =
      List.of(LAMBDA, SCF, FUNCTION_COMPUTE, SCALEWAY, CLOUD_RUN, CONTAINER_APPS, KNATIVE);

  private static Platform knative(String provider, String platform, String chosenBy) {
    return new Platform(
        "knative",
        provider,
        platform,
        List.of(chosenBy),
        "",
        List.of(
            fact(Keys.NAME, "", "K_SERVICE", "CONTAINER_APP_NAME"),
            fact(Keys.VERSION, "", "K_REVISION", "CONTAINER_APP_REVISION"),
            fact(Keys.INSTANCE, "", "CONTAINER_APP_REPLICA_NAME", "HOSTNAME")));
  }

  /** The one that this environment is of; null if of none. */
  static @Nullable Platform of(Map<String, String> environment) {
    for (int i = 0; i < ALL.size(); i++) {
      if (ALL.get(i).isChosenBy(environment)) {
        return ALL.get(i);
      }
    }
    return null;
  }

  /** The one with this id that takes the least for granted; null if there is none. */
  static @Nullable Platform named(String cloud) {
    for (int i = ALL.size() - 1; i >= 0; i--) {
      if (ALL.get(i).cloud().equals(cloud)) {
        return ALL.get(i);
      }
    }
    return null;
  }

  private boolean isChosenBy(Map<String, String> environment) {
    for (int i = 0; i < chosenBy.size(); i++) {
      if (environment.containsKey(chosenBy.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** Adds what the environment says. */
  void addTo(AttributesBuilder resource, Map<String, String> environment) {
    if (!provider.isEmpty()) {
      resource.put(Keys.PROVIDER, provider);
    }
    if (!platform.isEmpty()) {
      resource.put(Keys.PLATFORM, platform);
    }
    for (int i = 0; i < facts.size(); i++) {
      String value = facts.get(i).in(environment);
      if (value != null) {
        resource.put(facts.get(i).key(), value);
      }
    }
    long megabytes = megabytes(environment);
    if (megabytes > 0) {
      resource.put(Keys.MEMORY, megabytes * MEBIBYTE);
    }
  }

  /** Adds what it is, where the environment did not say it. */
  void addTo(SpanBuilder span) {
    if (!provider.isEmpty()) {
      span.setAttribute(Keys.PROVIDER, provider);
    }
    if (!platform.isEmpty()) {
      span.setAttribute(Keys.PLATFORM, platform);
    }
  }

  /** Adds what only the invocation says. */
  void addTo(SpanBuilder span, Context context, Map<String, String> environment) {
    for (int i = 0; i < facts.size(); i++) {
      Fact fact = facts.get(i);
      String value =
          fact.in(environment) != null || fact.header().isEmpty()
              ? null
              : context.header(fact.header());
      if (value != null && !value.isEmpty()) {
        span.setAttribute(fact.key(), value);
      }
    }
    if (megabytes(environment) == 0 && context.memoryLimitMb() > 0) {
      span.setAttribute(Keys.MEMORY, context.memoryLimitMb() * MEBIBYTE);
    }
  }

  private long megabytes(Map<String, String> environment) {
    String value = memory.isEmpty() ? null : environment.get(memory);
    try {
      return value == null ? 0 : Math.max(0, Integer.parseInt(value));
    } catch (NumberFormatException notANumber) {
      return 0;
    }
  }
}
