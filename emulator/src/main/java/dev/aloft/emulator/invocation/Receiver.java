package dev.aloft.emulator.invocation;

/** Gets a streamed answer part by part, as it arrives; called by one thread of the double. */
public interface Receiver {
  /**
   * Takes a part of the body as it came over the wire: with the prelude, if there is one, and
   * without the sizes of chunks. The function's writes wait meanwhile, once the system's buffers
   * are full.
   *
   * @return whether to go on; if not, the double resets the connection as if its client was gone,
   *     and the invocation is lost with {@code Emulator.Dropped}
   */
  boolean received(byte[] part);
}
