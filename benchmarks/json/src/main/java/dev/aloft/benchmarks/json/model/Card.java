package dev.aloft.benchmarks.json.model;

import com.dslplatform.json.CompiledJson;
import io.avaje.jsonb.Json;
import io.micronaut.serde.annotation.Serdeable;

/** Paid by card. */
@CompiledJson(name = "card")
@Json
@Serdeable
public record Card(String number, String holder, int month, int year) implements Payment {}
