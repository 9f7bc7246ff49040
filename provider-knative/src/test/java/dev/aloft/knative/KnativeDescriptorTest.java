package dev.aloft.knative;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.provider.Bootstrap;
import dev.aloft.provider.descriptor.CronSchedule;
import dev.aloft.provider.descriptor.ProviderDescriptor;
import dev.aloft.provider.descriptor.Trigger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

final class KnativeDescriptorTest {
  private final ProviderDescriptor descriptor = new KnativeDescriptor();

  @Test
  void theProcessorFindsIt() {
    assertInstanceOf(
        KnativeDescriptor.class, ServiceLoader.load(ProviderDescriptor.class).findFirst().get());
  }

  @Test
  void namesAreTheClasses() throws Exception {
    assertEquals("knative", descriptor.id());
    assertEquals("Knative", descriptor.suffix());
    assertTrue(
        Bootstrap.class.isAssignableFrom(Class.forName(descriptor.bootstrapClass())),
        descriptor.bootstrapClass());
    Map<Trigger, Class<?>> adapters =
        Map.of(
            Trigger.SCHEDULE, EventSchedule.class,
            Trigger.QUEUE, EventQueue.class,
            Trigger.TOPIC, EventTopic.class,
            Trigger.OBJECT_STORE, StorageObjects.class);
    for (Trigger trigger : Trigger.values()) {
      boolean missing = trigger == Trigger.AUTHORIZER || trigger == Trigger.WEBSOCKET;
      assertEquals(!missing, descriptor.triggers().has(trigger));
      Optional<String> adapter = Optional.ofNullable(adapters.get(trigger)).map(Class::getName);
      assertEquals(adapter, descriptor.triggers().adapterClass(trigger));
    }
  }

  @Test
  void aNameIsALabelThatCloudRunTakesToo() {
    for (String name : List.of("a", "orders", "create-order-2", "a".repeat(49))) {
      assertEquals(Optional.empty(), descriptor.problemWithName(name));
    }
    for (String name : List.of("", "2a", "-a", "a-", "Orders", "a_b", "a.b", "ü", "a".repeat(50))) {
      assertTrue(descriptor.problemWithName(name).orElse("").contains("49"), name);
    }
  }

  @Test
  void schedulesAreInTheUnixForm() {
    assertEquals("0-59/5 3 * * 1-5", descriptor.schedule(CronSchedule.parse("*/5 3 * * MON-FRI")));
  }
}
