package dev.aloft.benchmarks.suite.host;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What a runtime API sends. */
final class PollEvents {
  private final boolean tencent;
  private final Workload workload;
  private final byte[] event;
  private int sent;

  PollEvents(boolean tencent, Workload workload) {
    this.tencent = tencent;
    this.workload = workload;
    event = workload.event();
  }

  Map<String, String> environment(int port) {
    Map<String, String> environment = new HashMap<>();
    environment.put("_HANDLER", workload.id());
    environment.put("AWS_LAMBDA_RUNTIME_API", "127.0.0.1:" + port);
    environment.put("AWS_LAMBDA_FUNCTION_NAME", "hello");
    environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1024");
    environment.put("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST");
    environment.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/hello");
    environment.put("AWS_LAMBDA_LOG_STREAM_NAME", "stream");
    environment.put("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");
    environment.put("AWS_REGION", "eu-north-1");
    environment.put("LAMBDA_TASK_ROOT", "/var/task");
    if (tencent) {
      environment.put("SCF_RUNTIME_API", "127.0.0.1");
      environment.put("SCF_RUNTIME_API_PORT", Integer.toString(port));
      environment.put("SCF_NAMESPACE", "default");
      environment.put("SCF_FUNCTIONNAME", "hello");
      environment.put("SCF_FUNCTIONVERSION", "$LATEST");
      environment.put("TENCENTCLOUD_REGION", "ap-guangzhou");
      environment.put("TENCENTCLOUD_APPID", "1");
      environment.put("TENCENTCLOUD_UIN", "2");
    }
    return environment;
  }

  /** The next event, as the answer to a request for it. */
  byte[] next() {
    String id = String.format(Locale.ROOT, "%08d-0000-4000-8000-000000000000", sent++);
    return HttpMessage.bytes(
        "HTTP/1.1 200 OK\r\n"
            + (tencent ? tencentFields(id) : lambdaFields(id))
            + "Content-Type: application/json\r\nContent-Length: "
            + event.length
            + "\r\n\r\n",
        event);
  }

  private static String tencentFields(String id) {
    return "request_id: " + id + "\r\nmemory_limit_in_mb: 128\r\ntime_limit_in_ms: 30000\r\n";
  }

  private static String lambdaFields(String id) {
    return "Lambda-Runtime-Aws-Request-Id: "
        + id
        + "\r\nLambda-Runtime-Deadline-Ms: "
        + (System.currentTimeMillis() + 30_000)
        + "\r\nLambda-Runtime-Invoked-Function-Arn:"
        + " arn:aws:lambda:eu-north-1:123456789012:function:hello\r\n"
        + "Lambda-Runtime-Trace-Id: Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;"
        + "Parent=9a9197af755a6419;Sampled=1\r\n";
  }

  static byte[] reply(String status, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.US_ASCII);
    return HttpMessage.bytes(
        "HTTP/1.1 "
            + status
            + "\r\nContent-Type: application/json\r\nContent-Length: "
            + bytes.length
            + "\r\n\r\n",
        bytes);
  }
}
