package dev.aloft.benchmarks.json.model;

import com.dslplatform.json.CompiledJson;
import io.avaje.jsonb.Json;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** The document of 100 bytes: one record. */
@CompiledJson
@Json
@Serdeable
public record Reading(
    String sensor, String kind, double value, int sequence, boolean valid, List<String> tags) {}
