package dev.aloft.benchmarks.json.model;

import com.dslplatform.json.CompiledJson;
import io.avaje.jsonb.Json;

/** Where a customer lives. */
@CompiledJson
@Json
public record Address(String street, String city, String zip, String country) {}
