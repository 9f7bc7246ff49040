package golden;

import java.util.List;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonPOJOBuilder;

@JsonDeserialize(builder = Booking.Builder.class)
public final class Booking {
  private final String guest;
  private final List<Integer> rooms;

  private Booking(String guest, List<Integer> rooms) {
    this.guest = guest;
    this.rooms = rooms;
  }

  public String getGuest() {
    return guest;
  }

  public List<Integer> getRooms() {
    return rooms;
  }

  @JsonPOJOBuilder(withPrefix = "")
  public static final class Builder {
    private String guest;
    private List<Integer> rooms = List.of();

    public Builder guest(String guest) {
      this.guest = guest;
      return this;
    }

    public void rooms(List<Integer> rooms) {
      this.rooms = rooms;
    }

    public Booking build() {
      return new Booking(guest, rooms);
    }
  }
}
