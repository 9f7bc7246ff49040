package dev.aloft.emulator.invocation;

/**
 * Gets a streamed HTTP answer as it arrives; called by one thread of the double. An answer that is
 * not streamed does not come here.
 */
public interface HttpReceiver {
  /**
   * The answer begins.
   *
   * @param head status and fields, as the client gets them, without a body
   */
  void begins(HttpAnswer head);

  /**
   * Takes a part of the body. The function's writes wait meanwhile, once the system's buffers are
   * full.
   *
   * @return whether to go on; if not, the double breaks the connection as if its client was gone
   */
  boolean received(byte[] part);

  /** The answer ends here, incomplete: the function failed, or is gone. */
  void brokeOff();
}
