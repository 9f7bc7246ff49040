package shop;

import com.fasterxml.jackson.annotation.*;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder("tags")
record Sparse(
    String name,
    int count,
    Optional<String> note,
    List<String> tags,
    @JsonInclude(content = JsonInclude.Include.NON_NULL) Map<String, String> labels,
    @JsonSetter(nulls = Nulls.SKIP) @JsonInclude(JsonInclude.Include.NON_DEFAULT) int zero) {}
