package dev.aloft.tencent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.provider.descriptor.CronSchedule;
import dev.aloft.provider.descriptor.ProviderDescriptor;
import dev.aloft.provider.descriptor.Trigger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TencentDescriptorTest {
  @Test
  void isFoundAtCompileTimeAndNamesTheBootstrap() {
    List<String> ids =
        ServiceLoader.load(ProviderDescriptor.class).stream()
            .map(provider -> provider.get().id() + provider.get().suffix())
            .toList();
    assertTrue(ids.contains("tencentTencent"), ids.toString());
    assertEquals(ScfBootstrap.class.getName(), new TencentDescriptor().bootstrapClass());
    assertEquals("Tencent SCF", new TencentDescriptor().displayName());
  }

  @Test
  void everyTriggerButThePlainEventHasAnAdapter() {
    Map<Trigger, Class<?>> adapters =
        Map.of(
            Trigger.HTTP, HttpEvents.class,
            Trigger.SCHEDULE, TimerSchedule.class,
            Trigger.QUEUE, MessageQueue.class,
            Trigger.TOPIC, CmqTopic.class,
            Trigger.OBJECT_STORE, CosObjects.class);
    TencentDescriptor descriptor = new TencentDescriptor();
    for (Trigger trigger : Trigger.values()) {
      boolean missing = trigger == Trigger.AUTHORIZER || trigger == Trigger.WEBSOCKET;
      assertEquals(!missing, descriptor.triggers().has(trigger), trigger.toString());
      assertEquals(
          Optional.ofNullable(adapters.get(trigger)).map(Class::getName),
          descriptor.triggers().adapterClass(trigger));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ab", "create-order", "A_9", "x23456789012345678901234567890"})
  void allowsTheNamesThatScfAllows(String name) {
    assertTrue(new TencentDescriptor().problemWithName(name).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "a b", "a.b", "gr\u00fc\u00dfe", "9a", "_a", "a-", "a_"})
  void statesTheRuleForOthers(String name) {
    assertTrue(new TencentDescriptor().problemWithName(name).orElse("").contains("2 to 60"));
    assertTrue(new TencentDescriptor().problemWithName("x".repeat(61)).isPresent());
    assertTrue(new TencentDescriptor().problemWithName("x".repeat(60)).isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 3 * * *        | 0 0 11 * * * *",
        "0 20 * * *       | 0 0 4 * * * *",
        "*/5 * * * *      | 0 */5 * * * * *",
        "0-59/15 9-17 * * * | 0 0-59/15 0,1,17,18,19,20,21,22,23 * * * *",
        "30 0 1 * *       | 0 30 8 1 * * *",
        "30 0 * * 1-5     | 0 30 8 * * MON,TUE,WED,THU,FRI *",
        "0 0 */2 * 0,7    | 0 0 8 1,3,5,7,9,11,13,15,17,19,21,23,25,27,29,31 * SUN *",
        "0 0 13 JAN FRI   | 0 0 8 13 1 FRI *",
        "0 16-23 * * 6    | 0 0 0,1,2,3,4,5,6,7 * * SUN *",
        "0 22 1,27 * *    | 0 0 6 2,28 * * *",
        "0 22 1 6 *       | 0 0 6 2 6 * *",
        "0 22 13 * 5      | 0 0 6 14 * SAT *"
      })
  void aScheduleInUtcIsMovedToTheZoneOfScfsTimers(String utc, String scf) {
    assertEquals(scf, new TencentDescriptor().schedule(CronSchedule.parse(utc)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0 * * * 1",
        "0 15,16 1 * *",
        "0 0-23 * 6 *",
        "0 22 28 * *",
        "0 22 * 6 *",
        "0 22 * 6 1",
        "0 22 1 6 1",
        "0 22 31 12 *"
      })
  void aScheduleThatCannotBeMovedIsRefused(String utc) {
    CronSchedule schedule = CronSchedule.parse(utc);
    String problem =
        String.valueOf(
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new TencentDescriptor().schedule(schedule))
                .getMessage());
    assertTrue(problem.startsWith("Tencent SCF's timers run in UTC+8"), problem);
    assertTrue(problem.endsWith("."), problem);
  }
}
