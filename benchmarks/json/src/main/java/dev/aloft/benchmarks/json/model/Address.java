package dev.aloft.benchmarks.json.model;

import com.dslplatform.json.CompiledJson;
import io.avaje.jsonb.Json;
import io.micronaut.serde.annotation.Serdeable;

/** Where a customer lives. */
@CompiledJson
@Json
@Serdeable
public record Address(String street, String city, String zip, String country) {}
