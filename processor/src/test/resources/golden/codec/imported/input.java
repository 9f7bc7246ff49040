package golden;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.aloft.CodecImport;
import java.time.LocalDate;

@CodecImport(value = Shipment.Parcel.class, mixin = Shipment.ParcelMixin.class)
public record Shipment(String id) {

  public static final class Parcel {
    private final String code;
    private final LocalDate due;

    public Parcel(String code, LocalDate due) {
      this.code = code;
      this.due = due;
    }

    public String getCode() {
      return code;
    }

    public LocalDate getDue() {
      return due;
    }

    public boolean isLate() {
      return due.getYear() < 2000;
    }
  }

  interface ParcelMixin {
    @JsonProperty("parcel_code")
    String getCode();

    @JsonFormat(pattern = "dd.MM.yyyy")
    LocalDate getDue();

    @JsonIgnore
    boolean isLate();
  }
}
