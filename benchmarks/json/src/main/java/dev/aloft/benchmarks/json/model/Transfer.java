package dev.aloft.benchmarks.json.model;

import com.dslplatform.json.CompiledJson;
import io.avaje.jsonb.Json;

/** Paid by bank transfer. */
@CompiledJson(name = "transfer")
@Json
public record Transfer(String iban, String bank, String reference) implements Payment {}
