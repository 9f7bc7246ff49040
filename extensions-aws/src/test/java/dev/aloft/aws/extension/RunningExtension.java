package dev.aloft.aws.extension;

import dev.aloft.emulator.LambdaEmulator;
import dev.aloft.provider.tests.Running;
import java.util.Map;

/** An extension on a thread of this process. */
final class RunningExtension extends Running {
  private RunningExtension(ExtensionBootstrap bootstrap, LambdaEmulator emulator) {
    super(
        log -> {
          Map<String, String> environment = emulator.environment();
          ExtensionLoop loop = new ExtensionLoop(bootstrap, environment, log);
          return new Loop(loop::run, () -> emulator.shutdown("SPINDOWN"));
        });
  }

  /** Starts one that is called "probe". */
  static RunningExtension of(LambdaEmulator emulator, boolean invocations, Creation creation) {
    ExtensionBootstrap bootstrap =
        new ExtensionBootstrap() {
          @Override
          protected String name() {
            return "probe";
          }

          @Override
          protected boolean listensToInvocations() {
            return invocations;
          }

          @Override
          protected Object create(Registration registration) throws Exception {
            return creation.create(registration);
          }
        };
    return new RunningExtension(bootstrap, emulator);
  }

  /** Makes the extension. */
  interface Creation {
    Object create(Registration registration) throws Exception;
  }
}
