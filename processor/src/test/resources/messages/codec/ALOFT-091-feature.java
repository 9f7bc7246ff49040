package a;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.Map;

public record A(
    @JsonFormat(with = JsonFormat.Feature.WRITE_SORTED_MAP_ENTRIES) Map<String, String> a) {} // HERE
