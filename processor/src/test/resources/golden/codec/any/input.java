package shop;

import com.fasterxml.jackson.annotation.*;
import java.util.Map;

@JsonIgnoreProperties("secret")
record Extensible(
    String id, @JsonRawValue String raw, @JsonAnySetter @JsonAnyGetter Map<String, Object> rest) {}
