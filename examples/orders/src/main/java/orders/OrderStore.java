package orders;

import java.util.List;
import java.util.Optional;

/** Keeps orders. Safe for use by several threads. */
public interface OrderStore {
  Receipt add(Order order);

  Optional<Receipt> find(String id);

  List<Receipt> all();
}
