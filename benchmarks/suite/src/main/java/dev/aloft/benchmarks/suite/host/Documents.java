package dev.aloft.benchmarks.suite.host;

/** The events' texts. */
final class Documents {
  private Documents() {}

  /** An order of 20 properties, about 1 KB. */
  static String order(int number) {
    return "{\"id\":\"order-%d\",\"customer\":\"Zoë Ångström-Müller\",".formatted(10_000 + number)
        + "\"email\":\"zoe.angstrom@example.com\",\"phone\":\"+46 8 123 456 78\","
        + "\"street\":\"Drottninggatan 71, 3 tr\",\"city\":\"Stockholm\",\"zip\":\"111 36\","
        + "\"country\":\"SE\",\"currency\":\"SEK\",\"status\":\"PAID\","
        + "\"placed\":17957%06d,\"priority\":%d,".formatted(number * 37 % 1_000_000, number % 7)
        + "\"gift\":%b,\"discount\":12.5,\"shipping\":49.0,".formatted(number % 2 == 0)
        + "\"tax\":118.%d,\"total\":%d.75,".formatted(number % 9 + 1, 590 + number)
        + "\"note\":\"Leave it with the neighbour,\\nsecond \\\"green\\\" door. Ring twice.\","
        + "\"tags\":[\"winter\",\"returning customer\",\"newsletter\"],\"lines\":["
        + line(number, "Wool socks, grey melange", 3, "79.5")
        + ","
        + line(number + 1, "Rain jacket, size M", 1, "349.25")
        + ","
        + line(number + 2, "Headlamp 400 lm, rechargeable", 2, "129.95")
        + ","
        + line(number + 3, "Enamel mug, blue", 4, "59.0")
        + ","
        + line(number + 4, "Vacuum flask 0.75 l, steel", 1, "199.5")
        + ","
        + line(number + 5, "Map of the mountains 1:50,000", 2, "89.0")
        + ","
        + line(number + 6, "Matches", 10, "4.25")
        + "]}";
  }

  private static String line(int sku, String title, int quantity, String price) {
    return "{\"sku\":\"SKU-%05d\",\"title\":\"%s\",\"quantity\":%d,\"price\":%s}"
        .formatted(sku, title, quantity, price);
  }

  static String orders(int count) {
    StringBuilder orders = new StringBuilder("{\"orders\":[");
    for (int i = 0; i < count; i++) {
      orders.append(i == 0 ? "" : ",").append(order(i));
    }
    return orders.append("]}").toString();
  }

  /** An HTTP API's request in payload format 2.0. */
  static String gatewayRequest() {
    return "{\"version\":\"2.0\",\"routeKey\":\"$default\",\"rawPath\":\"/greetings/World\","
        + "\"rawQueryString\":\"\",\"headers\":{\"accept\":\"*/*\",\"host\":\"api.example.com\","
        + "\"user-agent\":\"bench\",\"x-forwarded-for\":\"192.0.2.1\",\"x-forwarded-port\":\"443\","
        + "\"x-forwarded-proto\":\"https\"},\"requestContext\":{\"accountId\":\"123456789012\","
        + "\"apiId\":\"api\",\"domainName\":\"api.example.com\",\"domainPrefix\":\"api\","
        + "\"http\":{\"method\":\"GET\",\"path\":\"/greetings/World\",\"protocol\":\"HTTP/1.1\","
        + "\"sourceIp\":\"192.0.2.1\",\"userAgent\":\"bench\"},\"requestId\":\"request\","
        + "\"routeKey\":\"$default\",\"stage\":\"$default\","
        + "\"time\":\"01/Jan/2026:00:00:00 +0000\",\"timeEpoch\":1767225600000},"
        + "\"isBase64Encoded\":false}";
  }

  /** Messages of SQS whose bodies are JSON. */
  static String messages(int count) {
    StringBuilder messages = new StringBuilder("{\"Records\":[");
    for (int i = 0; i < count; i++) {
      messages
          .append(i == 0 ? "" : ",")
          .append("{\"messageId\":\"00000000-0000-4000-8000-%012d\",".formatted(i))
          .append("\"receiptHandle\":\"handle-%d\",".formatted(i))
          .append("\"body\":\"{\\\"id\\\":\\\"invoice-%d\\\",\\\"cents\\\":%d}\",".formatted(i, i))
          .append("\"attributes\":{\"ApproximateReceiveCount\":\"1\",")
          .append("\"SentTimestamp\":\"1767225600000\",\"SenderId\":\"sender\",")
          .append("\"ApproximateFirstReceiveTimestamp\":\"1767225600001\"},")
          .append("\"messageAttributes\":{},\"md5OfBody\":\"\",\"eventSource\":\"aws:sqs\",")
          .append("\"eventSourceARN\":\"arn:aws:sqs:eu-north-1:123456789012:invoices\",")
          .append("\"awsRegion\":\"eu-north-1\"}");
    }
    return messages.append("]}").toString();
  }
}
