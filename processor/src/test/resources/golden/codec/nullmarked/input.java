package shop;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@NullMarked
public record Customer(
    @JsonProperty("first_name") @JsonAlias("firstName") String firstName,
    @Nullable String nickname,
    List<@Nullable Integer> scores,
    boolean active) {}
