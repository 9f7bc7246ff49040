package dev.aloft.processor.discover.type.context;

/**
 * What cannot be honoured, for whoever reports it.
 *
 * @param why the rule that is broken, as a sentence
 * @param fix what to do, as a sentence
 */
public record Problem(String why, String fix) {}
