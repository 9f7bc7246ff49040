package dev.aloft.processor.discover.type.fact;

import dev.aloft.processor.discover.type.member.Member;
import dev.aloft.processor.discover.type.member.Property;
import dev.aloft.processor.model.CodecModel.AnyProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the members of a type say about its JSON object.
 *
 * @param all all properties by their names in Java, including those that JSON does not have
 * @param properties those that JSON has, by JSON name, in their order
 * @param arguments what the creator takes
 * @param anyArguments those of them that take unknown properties
 * @param anySetter where unknown properties go; null if they are skipped or refused
 * @param anyGetter what is written after the properties; null for nothing
 */
public record ObjectFacts(
    Map<String, Property> all,
    Map<String, Property> properties,
    List<Member> arguments,
    List<Member> anyArguments,
    @Nullable AnyProperty anySetter,
    @Nullable AnyProperty anyGetter) {}
