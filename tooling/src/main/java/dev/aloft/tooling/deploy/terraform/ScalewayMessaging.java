package dev.aloft.tooling.deploy.terraform;

import static dev.aloft.tooling.deploy.terraform.TerraformDocument.label;

import dev.aloft.provider.descriptor.Trigger;
import dev.aloft.tooling.deploy.descriptor.Described;
import dev.aloft.tooling.deploy.descriptor.QueuePlan;
import dev.aloft.tooling.deploy.yaml.Block;
import java.util.List;

/** Queues and the NATS account, created, or named by variables where they exist already. */
final class ScalewayMessaging {
  private static final String SQS = "${scaleway_mnq_sqs.main.";
  private static final String MANAGER = "${scaleway_mnq_sqs_credentials.manage.";

  private final TerraformDocument document;
  private final List<Described> functions;
  private final boolean creates;

  ScalewayMessaging(TerraformDocument document, List<Described> functions, boolean creates) {
    this.document = document;
    this.functions = functions;
    this.creates = creates;
  }

  void add() {
    List<QueuePlan> queues = QueuePlan.of(functions);
    if (!creates) {
      return;
    }
    if (!queues.isEmpty()) {
      document.resource("scaleway_mnq_sqs", "main", new Block());
      addCredentials("manage", true);
      addCredentials("receive", false);
    }
    for (QueuePlan each : queues) {
      String deadLetters =
          addQueue(each, each.deadLetters(), Block.of("message_max_age", 1_209_600));
      addQueue(
          each,
          each.name(),
          Block.of("visibility_timeout_seconds", each.visibilitySeconds())
              .with(
                  "dead_letter_queue",
                  Block.of("id", "${" + deadLetters + ".id}")
                      .with("max_receive_count", QueuePlan.MAX_RECEIVE_COUNT)));
    }
    if (!Described.bySource(functions, Trigger.TOPIC).isEmpty()) {
      document.resource("scaleway_mnq_nats_account", "main", new Block());
      document.resource(
          "scaleway_mnq_nats_credentials",
          "main",
          Block.of("account_id", "${scaleway_mnq_nats_account.main.id}"));
    }
  }

  private void addCredentials(String label, boolean manage) {
    document.resource(
        "scaleway_mnq_sqs_credentials",
        label,
        Block.of("project_id", SQS + "project_id}")
            .with("name", label)
            .with(
                "permissions",
                Block.of("can_manage", manage)
                    .with("can_receive", !manage)
                    .with("can_publish", false)));
  }

  private String addQueue(QueuePlan queue, String name, Block settings) {
    return document.resource(
        "scaleway_mnq_sqs_queue",
        label(name),
        Block.of("project_id", SQS + "project_id}")
            .with("name", name)
            .withIf(queue.fifo(), "fifo_queue", true)
            .with("sqs_endpoint", SQS + "endpoint}")
            .with("access_key", MANAGER + "access_key}")
            .with("secret_key", MANAGER + "secret_key}")
            .with(settings));
  }

  /** What a trigger says of a queue. */
  Block queue(String name) {
    if (creates) {
      return Block.of("endpoint", SQS + "endpoint}")
          .with("queue_url", "${scaleway_mnq_sqs_queue." + label(name) + ".url}")
          .with("access_key", "${scaleway_mnq_sqs_credentials.receive.access_key}")
          .with("secret_key", "${scaleway_mnq_sqs_credentials.receive.secret_key}");
    }
    return Block.of(
            "endpoint", document.variable("sqs_endpoint", "The endpoint of the queues", false))
        .with(
            "queue_url",
            document.variable("queue_url_" + label(name), "The URL of the queue " + name, false))
        .with(
            "access_key",
            document.variable("sqs_access_key", "A key that may receive from the queues", true))
        .with("secret_key", document.variable("sqs_secret_key", "The secret of that key", true));
  }

  /** What a trigger says of a subject. */
  Block topic(String subject) {
    Block topic = Block.of("subject", subject);
    if (creates) {
      return topic
          .with("server_urls", List.of("${scaleway_mnq_nats_account.main.endpoint}"))
          .with("credentials_file_content", "${scaleway_mnq_nats_credentials.main.file}");
    }
    return topic
        .with(
            "server_urls",
            List.of(document.variable("nats_server", "The URL of the NATS server", false)))
        .with(
            "credentials_file_content",
            document.variable("nats_credentials", "The content of a NATS credentials file", true));
  }
}
