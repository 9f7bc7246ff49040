package dev.aloft.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.provider.descriptor.CronSchedule;
import dev.aloft.provider.descriptor.ProviderDescriptor;
import dev.aloft.provider.descriptor.Trigger;
import dev.aloft.provider.trigger.TriggerAdapter;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AwsDescriptorTest {
  @Test
  void isFoundAtCompileTimeAndNamesTheBootstrap() {
    List<String> ids =
        ServiceLoader.load(ProviderDescriptor.class).stream()
            .map(provider -> provider.get().id() + provider.get().suffix())
            .toList();
    assertTrue(ids.contains("awsAws"), ids.toString());
    assertEquals(LambdaBootstrap.class.getName(), new AwsDescriptor().bootstrapClass());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "create-order", "A_9", "x23456789012345678901234567890"})
  void allowsTheNamesThatLambdaAllows(String name) {
    assertTrue(new AwsDescriptor().problemWithName(name).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a.b", "gr\u00fc\u00dfe", "a/b"})
  void statesTheRuleForOthers(String name) {
    assertTrue(new AwsDescriptor().problemWithName(name).orElse("").contains("1 to 64"));
    assertTrue(new AwsDescriptor().problemWithName("x".repeat(65)).isPresent());
    assertTrue(new AwsDescriptor().problemWithName("x".repeat(64)).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "'0 3 * * *', 'cron(0 3 * * ? *)'",
    "'*/5 * * * *', 'cron(0/5 * * * ? *)'",
    "'* */2 * * *', 'cron(* 0/2 * * ? *)'",
    "'0 0 */2 */3 *', 'cron(0 0 1/2 1/3 ? *)'",
    "'10-30/10,45 8-18 * * *', 'cron(10,20,30,45 8-18 * * ? *)'",
    "'0 12 * * MON-FRI', 'cron(0 12 ? * MON,TUE,WED,THU,FRI *)'",
    "'0 12 * * 0', 'cron(0 12 ? * SUN *)'",
    "'0 12 * * 7', 'cron(0 12 ? * SUN *)'",
    "'0 0 1,15 JAN,jul *', 'cron(0 0 1,15 1,7 ? *)'",
  })
  void schedulesAreWrittenAsEventBridgeDocumentsThem(String cron, String expression) {
    assertEquals(expression, new AwsDescriptor().schedule(CronSchedule.parse(cron)));
  }

  @Test
  void twoRestrictedDaysAreRefused() {
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> new AwsDescriptor().schedule(CronSchedule.parse("0 0 13 * FRI")));
    assertTrue(String.valueOf(refused.getMessage()).contains("not both"));
  }

  @Test
  void theAdaptersItNamesAreThere() throws Exception {
    for (Trigger trigger : Trigger.values()) {
      assertTrue(new AwsDescriptor().triggers().has(trigger), trigger.toString());
      String name = new AwsDescriptor().triggers().adapterClass(trigger).orElse(null);
      boolean direct =
          Set.of(Trigger.EVENT, Trigger.AUTHORIZER, Trigger.WEBSOCKET).contains(trigger);
      assertEquals(direct, name == null, trigger.toString());
      if (name != null) {
        Class<?> adapter = Class.forName(name);
        assertTrue(TriggerAdapter.class.isAssignableFrom(adapter), name);
        assertEquals(1, adapter.getConstructors().length);
      }
    }
  }
}
