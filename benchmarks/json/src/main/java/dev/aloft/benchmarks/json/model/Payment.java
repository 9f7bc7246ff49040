package dev.aloft.benchmarks.json.model;

import com.dslplatform.json.CompiledJson;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.avaje.jsonb.Json;
import io.micronaut.serde.annotation.Serdeable;

/** How an order was paid; {@code kind} says which. */
@CompiledJson(discriminator = "kind")
@Serdeable
@Json(typeProperty = "kind")
@Json.SubType(type = Card.class, name = "card")
@Json.SubType(type = Transfer.class, name = "transfer")
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Card.class, name = "card"),
  @JsonSubTypes.Type(value = Transfer.class, name = "transfer")
})
public sealed interface Payment permits Card, Transfer {}
