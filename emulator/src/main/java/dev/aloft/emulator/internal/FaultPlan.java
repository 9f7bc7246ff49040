package dev.aloft.emulator.internal;

import dev.aloft.emulator.invocation.Fault;
import org.jspecify.annotations.Nullable;

/** A fault taken apart into the places where it has an effect. */
public final class FaultPlan {
  /** How much of a right answer reaches the client. */
  public enum Delivery {
    /** Not all of it: the client cannot act on it. */
    NONE,
    /** All of it, in a form that a strict client refuses. */
    DOUBTFUL,
    /** All of it, correctly. */
    WHOLE
  }

  private static final FaultPlan NO_FAULT = new FaultPlan();

  Fault.@Nullable Close close;
  boolean announceClose;
  Fault.@Nullable Status status;
  Fault.@Nullable Chunked chunked;
  int pieceBytes;
  Fault.@Nullable ExtraHeaders extraHeaders;
  @Nullable String statusLine;
  String lineEnd = "\r\n";
  @Nullable String contentLength;
  boolean lengthAndChunked;
  @Nullable String chunkSize;
  @Nullable Boolean upperCase;
  int interim;
  byte @Nullable [] raw;
  boolean halfClose;

  private FaultPlan() {}

  public static FaultPlan of(@Nullable Fault fault) {
    if (fault == null) {
      return NO_FAULT;
    }
    FaultPlan plan = new FaultPlan();
    plan.add(fault);
    return plan;
  }

  /** Whether the connection ends before the request's body is read. */
  public boolean closesBeforeReading() {
    return close != null && close.point() == Fault.Point.BEFORE_READING;
  }

  /** Whether another answer than the right one is given. */
  public boolean replacesAnswer() {
    return status != null;
  }

  /** Whether a strict receiver has to refuse the message. */
  public boolean isMalformed() {
    return statusLine != null
        || !lineEnd.equals("\r\n")
        || contentLength != null
        || lengthAndChunked
        || chunkSize != null
        || raw != null;
  }

  /** Whether it makes sense for a request, too. */
  public boolean isForRequests() {
    return status == null && interim == 0;
  }

  public Delivery delivery() {
    if (status != null || (close != null && close.point() != Fault.Point.AFTER_ANSWER)) {
      return Delivery.NONE;
    }
    boolean doubtful =
        statusLine != null
            || !lineEnd.equals("\r\n")
            || contentLength != null
            || lengthAndChunked
            || chunkSize != null
            || extraHeaders != null
            || raw != null
            || (close != null && close.reset()); // a reset can overtake what was sent
    return doubtful ? Delivery.DOUBTFUL : Delivery.WHOLE;
  }

  private void add(Fault fault) {
    if (fault instanceof Fault.Both both) {
      add(both.first());
      add(both.second());
    } else if (fault instanceof Fault.Close set) {
      close = set;
    } else if (fault instanceof Fault.AnnouncedClose) {
      announceClose = true;
    } else if (fault instanceof Fault.Status set) {
      status = set;
    } else if (fault instanceof Fault.Chunked set) {
      chunked = set;
    } else if (fault instanceof Fault.Slow slow) {
      pieceBytes = slow.bytes();
    } else if (fault instanceof Fault.ExtraHeaders set) {
      extraHeaders = set;
    } else if (fault instanceof Fault.StatusLine set) {
      statusLine = set.line();
    } else if (fault instanceof Fault.LineEnd set) {
      lineEnd = set.value();
    } else if (fault instanceof Fault.ContentLength set) {
      contentLength = set.value();
    } else if (fault instanceof Fault.LengthAndChunked) {
      lengthAndChunked = true;
    } else if (fault instanceof Fault.ChunkSize set) {
      chunkSize = set.line();
    } else if (fault instanceof Fault.HeaderCase set) {
      upperCase = set.upper();
    } else if (fault instanceof Fault.Interim set) {
      interim = set.code();
    } else if (fault instanceof Fault.HalfClose) {
      halfClose = true;
    } else if (fault instanceof Fault.Raw set) {
      raw = set.bytes();
    }
  }
}
