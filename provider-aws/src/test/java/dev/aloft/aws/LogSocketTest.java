package dev.aloft.aws;

import static dev.aloft.provider.tests.TestProcess.LIMIT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.aloft.emulator.FunctionProcess;
import dev.aloft.emulator.LambdaEmulator;
import dev.aloft.emulator.LogSocket;
import dev.aloft.emulator.invocation.Answer;
import dev.aloft.provider.tests.TestProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A process on a managed instance logs to the socket that Lambda names. */
@Timeout(120)
final class LogSocketTest {
  @Test
  void recordsOfSeveralLinesAreLinesOfTheSocket() {
    try (LogSocket socket = LogSocket.open();
        LambdaEmulator emulator =
            LambdaEmulator.builder().concurrency(2).logSocket(socket).start();
        FunctionProcess process = TestProcess.launch(emulator, TestFunction.class, "")) {
      emulator.awaitNext(2, LIMIT);
      Answer failed = emulator.call("exit-with-a-thread");
      assertEquals(Answer.Kind.ERROR, failed.kind());
      process.await(LIMIT);
      socket.await("with java.lang.LinkageError: broken\r\tat ", LIMIT);
      assertFalse(process.log().contains("LinkageError"), process::log);
    }
  }
}
