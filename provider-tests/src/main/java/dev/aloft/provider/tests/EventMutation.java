package dev.aloft.provider.tests;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Breaks events at random: cuts them, changes a byte, puts a piece of JSON somewhere. */
public final class EventMutation {
  private final List<String> pieces;

  /**
   * @param pieces what is put into events: tokens, and members of the events with a comma
   */
  public EventMutation(String... pieces) {
    this.pieces = List.of(pieces);
  }

  /** The event with one change. */
  public byte[] of(byte[] event, Random random) {
    int at = random.nextInt(event.length + 1);
    int end = Math.min(event.length, at + random.nextInt(1 + random.nextInt(40)));
    byte[] piece = pieces.get(random.nextInt(pieces.size())).getBytes(StandardCharsets.UTF_8);
    return switch (random.nextInt(5)) {
      case 0 -> Arrays.copyOf(event, at);
      case 1 -> joined(event, at, new byte[0], end);
      case 2 -> joined(event, at, new byte[] {(byte) random.nextInt(256)}, end);
      case 3 -> joined(event, afterComma(event, at), piece, afterComma(event, at));
      default -> joined(event, at, piece, random.nextBoolean() ? at : end);
    };
  }

  /** Where the next member may begin, so that the event often stays JSON. */
  private static int afterComma(byte[] event, int from) {
    for (int at = from; at < event.length; at++) {
      if (event[at] == ',') {
        return at + 1;
      }
    }
    return Math.min(1, event.length);
  }

  private static byte[] joined(byte[] event, int end, byte[] piece, int start) {
    byte[] joined = new byte[end + piece.length + event.length - start];
    System.arraycopy(event, 0, joined, 0, end);
    System.arraycopy(piece, 0, joined, end, piece.length);
    System.arraycopy(event, start, joined, end + piece.length, event.length - start);
    return joined;
  }
}
