package dev.aloft.conformance.snapstart;

import dev.aloft.Function;
import dev.aloft.Http;
import dev.aloft.Queue;
import dev.aloft.event.QueueMessage;
import dev.aloft.function.SnapshotHooks;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Functions of all kinds, with hooks and with two pools. */
public final class Desk implements SnapshotHooks {
  private final List<Pool> pools = List.of(new Pool("first"), new Pool("second"));

  /** Answers with what is only written. */
  @Function
  public Receipt reserve(Reservation reservation) {
    return receipt(reservation);
  }

  private Receipt receipt(Reservation reservation) {
    List<Receipt.Entry> entries = new ArrayList<>();
    for (Reservation.Line line : reservation.lines()) {
      entries.add(new Receipt.Entry(line.count() + " " + line.item() + ", " + pools.size()));
    }
    LocalDate day = LocalDate.ofInstant(reservation.at(), ZoneOffset.UTC);
    return new Receipt(reservation.id().toString(), day, entries);
  }

  /** Answers with what it was given. */
  @Http
  @Function
  public Reservation change(Reservation reservation) {
    return reservation;
  }

  /** Takes messages. */
  @Queue("reservations")
  @Function
  public void remind(QueueMessage<Reservation> message) {
    receipt(message.body());
  }

  /** Takes what refuses samples. */
  @Function
  public Member join(Member member) {
    return member;
  }

  @Override
  public void beforeCheckpoint() {
    System.out.println("function before");
  }

  @Override
  public void afterRestore() {
    System.out.println("function after");
  }
}
