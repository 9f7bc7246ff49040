package dev.aloft.benchmarks.json.model;

import com.dslplatform.json.CompiledJson;
import io.avaje.jsonb.Json;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** The document of 100 KB: a hundred orders. */
@CompiledJson
@Json
@Serdeable
public record Orders(String batch, List<Order> orders) {}
