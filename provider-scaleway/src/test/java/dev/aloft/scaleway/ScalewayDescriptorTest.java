package dev.aloft.scaleway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.provider.descriptor.CronSchedule;
import dev.aloft.provider.descriptor.ProviderDescriptor;
import dev.aloft.provider.descriptor.Trigger;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ScalewayDescriptorTest {
  private final ScalewayDescriptor descriptor = new ScalewayDescriptor();

  private String schedule(String cron) {
    return descriptor.schedule(CronSchedule.parse(cron));
  }

  @Test
  void itIsFoundAsAService() {
    assertTrue(
        ServiceLoader.load(ProviderDescriptor.class).stream()
            .anyMatch(found -> found.type() == ScalewayDescriptor.class));
    assertEquals("scaleway", descriptor.id());
    assertEquals("Scaleway", descriptor.suffix());
    assertEquals("Scaleway", descriptor.displayName());
    assertEquals(ScalewayBootstrap.class.getName(), descriptor.bootstrapClass());
  }

  @Test
  void namesAreLabelsOfADomain() {
    for (String good : List.of("a", "create-order", "v2", "2nd", "x".repeat(63))) {
      assertEquals(Optional.empty(), descriptor.problemWithName(good), good);
    }
    for (String bad : List.of("", "-a", "a-", "Order", "a_b", "a.b", "é", "x".repeat(64))) {
      String problem = descriptor.problemWithName(bad).orElse("");
      assertTrue(problem.startsWith("Scaleway allows ") && problem.endsWith("."), bad + problem);
    }
  }

  @Test
  void onlyTheObjectStoreAndWhatOnlyAwsHasAreMissing() {
    for (Trigger trigger : Trigger.values()) {
      boolean missing =
          Set.of(Trigger.OBJECT_STORE, Trigger.AUTHORIZER, Trigger.WEBSOCKET).contains(trigger);
      assertEquals(!missing, descriptor.triggers().has(trigger));
    }
  }

  @Test
  void adaptersAreTheClassesOfThisPackage() {
    assertEquals(
        Optional.of(CronRequest.class.getName()),
        descriptor.triggers().adapterClass(Trigger.SCHEDULE));
    assertEquals(
        Optional.of(QueueRequest.class.getName()),
        descriptor.triggers().adapterClass(Trigger.QUEUE));
    assertEquals(
        Optional.of(NatsTopic.class.getName()), descriptor.triggers().adapterClass(Trigger.TOPIC));
    assertEquals(Optional.empty(), descriptor.triggers().adapterClass(Trigger.HTTP));
    assertEquals(Optional.empty(), descriptor.triggers().adapterClass(Trigger.EVENT));
  }

  @Test
  void schedulesAreWrittenSoThatThePluginTakesThemToo() {
    assertEquals("0 3 * * *", schedule("0 3 * * *"));
    assertEquals("0-59/5 * * * *", schedule("*/5 * * * *"));
    assertEquals("0-59/5 0-23/2 1-31/3 1-12/4 0-6/2", schedule("*/5 */2 */3 */4 */2"));
    assertEquals("0 9 * 1 1-5", schedule("0 9 * JAN MON-FRI"));
    assertEquals("10-50/20,55 * * * *", schedule("10-50/20,55 * * * *"));
    for (String cron : List.of("*/7 * * * SUN", "0 0 1 */2 7")) {
      String text = schedule(cron);
      assertFalse(text.contains("*/") || text.matches(".*[A-Z].*"), text);
      assertEquals(
          CronSchedule.parse(cron).dayOfWeek().values(),
          CronSchedule.parse(text).dayOfWeek().values());
    }
  }
}
