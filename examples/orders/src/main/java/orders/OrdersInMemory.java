package orders;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Forgets everything when the process ends: enough for an example. */
final class OrdersInMemory implements OrderStore {
  private final List<Receipt> receipts = new ArrayList<>();

  @Inject
  OrdersInMemory() {}

  @Override
  public synchronized Receipt add(Order order) {
    Receipt receipt =
        new Receipt("order-" + (receipts.size() + 1), order.customer(), order.total());
    receipts.add(receipt);
    return receipt;
  }

  @Override
  public synchronized Optional<Receipt> find(String id) {
    return receipts.stream().filter(receipt -> receipt.id().equals(id)).findFirst();
  }

  @Override
  public synchronized List<Receipt> all() {
    return List.copyOf(receipts);
  }
}
