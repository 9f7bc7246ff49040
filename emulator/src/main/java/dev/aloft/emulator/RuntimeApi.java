package dev.aloft.emulator;

/** The state of the Runtime API. */
final class RuntimeApi {
  void expire(Invocation invocation) {
    invocation.ended();
  }

  String describe() {
    return "";
  }
}
