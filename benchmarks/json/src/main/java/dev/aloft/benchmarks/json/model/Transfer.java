package dev.aloft.benchmarks.json.model;

import com.dslplatform.json.CompiledJson;
import io.avaje.jsonb.Json;
import io.micronaut.serde.annotation.Serdeable;

/** Paid by bank transfer. */
@CompiledJson(name = "transfer")
@Json
@Serdeable
public record Transfer(String iban, String bank, String reference) implements Payment {}
