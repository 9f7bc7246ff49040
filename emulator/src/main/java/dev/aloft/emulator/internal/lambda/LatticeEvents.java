package dev.aloft.emulator.internal.lambda;

import static dev.aloft.emulator.internal.json.JsonWriter.object;

import dev.aloft.emulator.internal.QueryString;
import dev.aloft.emulator.internal.json.JsonWriter;
import dev.aloft.emulator.invocation.Header;
import dev.aloft.emulator.invocation.HttpCall;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The events VPC Lattice makes of a request, as "Lambda functions as targets in VPC Lattice" in its
 * user guide shows them.
 */
public final class LatticeEvents {
  private static final String SERVICE = "id.7d67968.vpc-lattice-svcs.us-east-1.on.aws";
  private static final String ARN = "arn:aws:vpc-lattice:us-east-1:012345678912:";

  private LatticeEvents() {}

  /** Event structure V2: lists of values. */
  public static String version2(HttpCall call) {
    Map<String, @Nullable Object> identity =
        object(
            "sourceVpcArn", "arn:aws:ec2:us-east-1:012345678912:vpc/vpc-0b8276c84697e7339",
            "type", "AWS_IAM",
            "principal", "arn:aws:iam::012345678912:assumed-role/my-role/my-session",
            "sessionName", "i-0c7de02a688bde9f7");
    Map<String, @Nullable Object> context =
        object(
            "serviceNetworkArn",
            ARN + "servicenetwork/sn-0bf3f2882e9cc805a",
            "serviceArn",
            ARN + "service/svc-0a40eebed65f8d69c",
            "targetGroupArn",
            ARN + "targetgroup/tg-6d0ecf831eec9f09",
            "identity",
            identity,
            "region",
            "us-east-1",
            "timeEpoch",
            "1768131934837430");
    Map<String, @Nullable Object> event =
        object(
            "version", "2.0",
            "path", call.path(),
            "method", call.method(),
            "headers", headers(call));
    if (!call.query().isEmpty()) {
      event.put("queryStringParameters", query(call));
    }
    if (call.body().length > 0) {
      event.put("body", HttpEvents.body(call));
      event.put("isBase64Encoded", HttpEvents.isBase64(call));
    }
    event.put("requestContext", context);
    return JsonWriter.write(event);
  }

  /** Event structure V1: joined headers, the last value of each parameter. */
  public static String version1(HttpCall call) {
    Map<String, @Nullable Object> headers = new LinkedHashMap<>();
    headers(call).forEach((name, values) -> headers.put(name, String.join(", ", values)));
    return JsonWriter.write(
        object(
            "raw_path", call.path(),
            "method", call.method(),
            "headers", headers,
            "query_string_parameters", HttpEvents.last(query(call)),
            "body", HttpEvents.body(call),
            "is_base64_encoded", HttpEvents.isBase64(call)));
  }

  private static Map<String, List<String>> query(HttpCall call) {
    return QueryString.byName(QueryString.decoded(call.query()));
  }

  private static Map<String, List<String>> headers(HttpCall call) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    HttpEvents.forwarded(SERVICE, true)
        .forEach((name, value) -> headers.put(name, List.of("" + value)));
    for (Header header : call.headers()) {
      String name = header.name().toLowerCase(Locale.ROOT);
      if (name.equals("host")) {
        headers.remove(name);
      }
      headers.merge(name, List.of(header.value()), HttpEvents::joined);
    }
    return headers;
  }
}
