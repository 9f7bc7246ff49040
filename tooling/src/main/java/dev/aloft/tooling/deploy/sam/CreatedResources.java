package dev.aloft.tooling.deploy.sam;

import dev.aloft.provider.descriptor.Trigger;
import dev.aloft.tooling.deploy.descriptor.Described;
import dev.aloft.tooling.deploy.descriptor.Names;
import dev.aloft.tooling.deploy.descriptor.QueuePlan;
import dev.aloft.tooling.deploy.yaml.Block;
import java.util.List;

/** The queues, topics and buckets that annotations name. */
final class CreatedResources {
  private final List<Described> functions;
  private final Template template;

  CreatedResources(List<Described> functions, Template template) {
    this.functions = functions;
    this.template = template;
  }

  void add() {
    for (QueuePlan queue : QueuePlan.of(functions)) {
      addQueue(queue);
    }
    for (String topic : Described.bySource(functions, Trigger.TOPIC).keySet()) {
      template.add(topic(topic), "AWS::SNS::Topic", Block.of("TopicName", topic));
    }
    for (String bucket : Described.bySource(functions, Trigger.OBJECT_STORE).keySet()) {
      template.add(bucket(bucket), "AWS::S3::Bucket", Block.of("BucketName", bucket));
    }
  }

  private void addQueue(QueuePlan queue) {
    String id = queue(queue.name());
    String deadLetters = id + "DeadLetters";
    template.add(
        id,
        "AWS::SQS::Queue",
        new Block()
            .with("QueueName", queue.name())
            .withIf(queue.fifo(), "FifoQueue", true)
            .with("VisibilityTimeout", queue.visibilitySeconds())
            .with(
                "RedrivePolicy",
                new Block()
                    .with("deadLetterTargetArn", Template.attribute(deadLetters, "Arn"))
                    .with("maxReceiveCount", QueuePlan.MAX_RECEIVE_COUNT)));
    template.add(
        deadLetters,
        "AWS::SQS::Queue",
        new Block()
            .with("QueueName", queue.deadLetters())
            .withIf(queue.fifo(), "FifoQueue", true)
            .with("MessageRetentionPeriod", QueuePlan.RETENTION_SECONDS));
  }

  static String queue(String name) {
    return Names.logicalId(name) + "Queue";
  }

  static String topic(String name) {
    return Names.logicalId(name) + "Topic";
  }

  static String bucket(String name) {
    return Names.logicalId(name) + "Bucket";
  }
}
