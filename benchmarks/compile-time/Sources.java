import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes N functions, each in a package of ten, each with three types of its own: what a large
 * module might hold. Arguments: the folder, N.
 */
final class Sources {
  private Sources() {}

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    int functions = Integer.parseInt(args[1]);
    for (int i = 0; i < functions; i++) {
      String name = "shop.p" + i / 10;
      Path home = Files.createDirectories(folder.resolve("shop/p" + i / 10));
      write(home.resolve("Order" + i + ".java"), order(name, i));
      write(home.resolve("Line" + i + ".java"), line(name, i));
      write(home.resolve("Receipt" + i + ".java"), receipt(name, i));
      write(home.resolve("Orders" + i + ".java"), function(name, i));
    }
  }

  private static void write(Path file, String text) throws IOException {
    Files.writeString(file, text);
  }

  private static String order(String home, int i) {
    return """
    package %s;

    import com.fasterxml.jackson.annotation.JsonProperty;
    import java.math.BigDecimal;
    import java.time.Instant;
    import java.util.List;
    import java.util.Map;

    public record Order%d(
        @JsonProperty("order_id") String id,
        int quantity,
        BigDecimal total,
        Instant placed,
        List<Line%d> lines,
        Map<String, String> attributes) {}
    """
        .formatted(home, i, i);
  }

  private static String line(String home, int i) {
    return """
    package %s;

    public record Line%d(String sku, long number, double price, boolean taxed, String note) {}
    """
        .formatted(home, i);
  }

  private static String receipt(String home, int i) {
    return """
    package %s;

    import com.fasterxml.jackson.annotation.JsonInclude;

    public class Receipt%d {
      private String id;
      private int count;

      @JsonInclude(JsonInclude.Include.NON_NULL)
      private String note;

      public String getId() {
        return id;
      }

      public void setId(String id) {
        this.id = id;
      }

      public int getCount() {
        return count;
      }

      public void setCount(int count) {
        this.count = count;
      }

      public String getNote() {
        return note;
      }

      public void setNote(String note) {
        this.note = note;
      }
    }
    """
        .formatted(home, i);
  }

  private static String function(String home, int i) {
    return """
    package %1$s;

    import dev.aloft.Function;

    public final class Orders%2$d {
      @Function("order-%2$d")
      Receipt%2$d order(Order%2$d order) {
        Receipt%2$d receipt = new Receipt%2$d();
        receipt.setId(order.id());
        receipt.setCount(order.lines().size());
        return receipt;
      }
    }
    """
        .formatted(home, i);
  }
}
