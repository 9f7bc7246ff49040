package dev.aloft.aliyun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.provider.descriptor.CronSchedule;
import dev.aloft.provider.descriptor.ProviderDescriptor;
import dev.aloft.provider.descriptor.Trigger;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

final class AliyunDescriptorTest {
  private final AliyunDescriptor descriptor = new AliyunDescriptor();

  private String schedule(String cron) {
    return descriptor.schedule(CronSchedule.parse(cron));
  }

  @Test
  void itIsFoundByTheProcessor() {
    List<Class<?>> found =
        ServiceLoader.load(ProviderDescriptor.class).stream()
            .<Class<?>>map(ServiceLoader.Provider::type)
            .toList();
    assertTrue(found.contains(AliyunDescriptor.class), found.toString());
  }

  @Test
  void whatItNamesExists() throws Exception {
    assertEquals("aliyun", descriptor.id());
    assertEquals("Aliyun", descriptor.suffix());
    assertEquals("Aliyun Function Compute", descriptor.displayName());
    Class.forName(descriptor.bootstrapClass());
    for (Trigger trigger : Trigger.values()) {
      boolean missing = trigger == Trigger.AUTHORIZER || trigger == Trigger.WEBSOCKET;
      assertEquals(!missing, descriptor.triggers().has(trigger), trigger.toString());
      Optional<String> adapter = descriptor.triggers().adapterClass(trigger);
      boolean direct = trigger == Trigger.EVENT || trigger == Trigger.HTTP;
      assertEquals(missing || direct, adapter.isEmpty());
      if (adapter.isPresent()) {
        assertEquals(1, Class.forName(adapter.get()).getConstructors().length);
      }
    }
  }

  @Test
  void namesFollowTheRuleOfFunctionCompute() {
    for (String good : List.of("a", "_a", "create-order", "Order_2", "x".repeat(64))) {
      assertEquals(Optional.empty(), descriptor.problemWithName(good), good);
    }
    for (String bad : List.of("", "2nd", "-a", "a b", "a.b", "\u00e4", "x".repeat(65))) {
      assertTrue(descriptor.problemWithName(bad).orElse("").contains("1 to 64 letters"), bad);
    }
  }

  @Test
  void schedulesGetSecondsAndNamedDays() {
    assertEquals("0 0 3 * * *", schedule("0 3 * * *"));
    assertEquals("0 */5 * * * *", schedule("*/5 * * * *"));
    assertEquals("0 0 4 1 * *", schedule("0 4 1 * *"));
    assertEquals("0 30 8-18/2 ? 1,6 MON,TUE,WED,THU,FRI", schedule("30 8-18/2 * JAN,JUN 1-5"));
    assertEquals("0 0 0 ? * SUN", schedule("0 0 * * 7"));
  }

  @Test
  void bothKindsOfDaysAtOnceAreRefused() {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> schedule("0 0 1 * MON"));
    assertTrue(String.valueOf(refused.getMessage()).contains("not both"), refused.toString());
  }
}
