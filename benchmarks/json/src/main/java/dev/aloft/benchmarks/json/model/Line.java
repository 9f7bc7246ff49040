package dev.aloft.benchmarks.json.model;

import com.dslplatform.json.CompiledJson;
import io.avaje.jsonb.Json;
import io.micronaut.serde.annotation.Serdeable;

/** A line of an order. */
@CompiledJson
@Json
@Serdeable
public record Line(String sku, String title, int quantity, double price, boolean taxed) {}
