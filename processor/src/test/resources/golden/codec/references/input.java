package shop;

import com.fasterxml.jackson.annotation.JsonBackReference;
import com.fasterxml.jackson.annotation.JsonManagedReference;
import java.util.List;
import java.util.Set;

public class Order {
  public String number;
  @JsonManagedReference public List<Line> lines;
  @JsonManagedReference public Line gift;
  @JsonManagedReference("notes") public Set<Note> notes;

  public static class Line {
    public int amount;
    private Order order;

    @JsonBackReference
    public void setOrder(Order order) {
      this.order = order;
    }

    public boolean hasOrder() {
      return order != null;
    }
  }

  public static class Note {
    public String text;
    @JsonBackReference("notes") public Order on;
  }
}
