package dev.aloft.emulator;

import java.io.IOException;

/**
 * A function for Lambda that logs much before it answers, and once more when it is ended. The event
 * {@code die} ends it with exit code 3 instead; so does the variable {@code DIE} before all events.
 */
final class LastWords {
  static final int LINES = 4_000;

  private LastWords() {}

  public static void main(String[] args) throws IOException {
    System.out.println("MINE is " + System.getenv("MINE"));
    if (System.getenv("DIE") != null) {
      die();
    }
    Runtime.getRuntime().addShutdownHook(new Thread(() -> log("end ")));
    String api = String.valueOf(System.getenv("AWS_LAMBDA_RUNTIME_API"));
    try (EchoRuntime runtime = new EchoRuntime(Integer.parseInt(api.substring(10)))) {
      while (true) {
        String id = runtime.next();
        if (runtime.body().equals("die")) {
          die();
        }
        log("line ");
        runtime.respond(id, runtime.body());
      }
    }
  }

  private static void die() {
    log("dying ");
    Runtime.getRuntime().halt(3);
  }

  /** All at once: what the pipe cannot hold is being read while it is written. */
  private static void log(String prefix) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < LINES; i++) {
      text.append(prefix).append(i).append('\n');
    }
    System.out.print(text);
    System.out.flush();
  }
}
