package dev.aloft.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class DeployedFunctionTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"aws", "aws-web", "tencent", "aliyun", "scaleway", "scaleway-core", "knative"})
  void isWhatTheSelectorNames(String cloud) {
    DeployedFunction function = new DeployedFunction("greet", 256, Duration.ofSeconds(9));
    try (CloudEmulator emulator = CloudEmulator.start(cloud, function);
        FunctionProcess process = emulator.launch(List.of("env"), Map.of())) {
      assertEquals(0, process.await(Duration.ofSeconds(20)));
      assertTrue(process.log().contains(emulator.selector() + "=greet\n"), process.log());
    }
  }
}
