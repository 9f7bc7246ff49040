package shop;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@NullMarked
public record Customer(
    String name,
    @JsonUnwrapped(prefix = "home_") Address home,
    @JsonUnwrapped(prefix = "work_", suffix = "_2") @Nullable Address work,
    @JsonUnwrapped Audit audit) {

  public record Address(String street, @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> lines) {}

  public static class Audit {
    private int version;
    @JsonUnwrapped @Nullable public Origin origin;

    public int getVersion() {
      return version;
    }

    public void setVersion(int version) {
      this.version = version;
    }
  }

  public static class Origin {
    @Nullable public String host;
  }
}
