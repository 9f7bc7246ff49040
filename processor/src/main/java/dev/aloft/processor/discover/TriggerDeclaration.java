package dev.aloft.processor.discover;

import dev.aloft.processor.diagnostic.Place;
import dev.aloft.processor.model.TriggerModel;

/**
 * A trigger annotation, as written.
 *
 * @param trigger what it says
 * @param name the annotation's simple name: {@code Queue}
 * @param place the annotation
 * @param valuePlace where its value is written, or else the annotation
 */
public record TriggerDeclaration(
    TriggerModel trigger, String name, Place place, Place valuePlace) {}
