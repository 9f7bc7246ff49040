package dev.aloft.benchmarks.json.model;

import com.dslplatform.json.CompiledJson;
import io.avaje.jsonb.Json;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;

/** The document of 1 KB: records, a bean, a sealed type and a map. */
@CompiledJson
@Json
@Serdeable
public record Order(
    String id,
    long number,
    String currency,
    double total,
    boolean gift,
    Customer customer,
    Payment payment,
    List<Line> lines,
    Map<String, String> attributes,
    String note) {}
