package dev.aloft.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.provider.ProviderDescriptor;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
}
