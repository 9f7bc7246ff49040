/**
 * The reader and writer that codecs use, and what they read and write beyond objects.
 *
 * <p>For codecs written by hand there are {@link dev.aloft.json.JsonCodec}, {@link
 * dev.aloft.json.JsonReader}, {@link dev.aloft.json.JsonWriter}, {@link
 * dev.aloft.json.PropertyName}, {@link dev.aloft.json.JsonException} and {@link
 * dev.aloft.json.JsonLimits}; providers also use {@link dev.aloft.json.ByteSlice} and {@link
 * dev.aloft.json.Utf8Buffer}. The other public types are called by generated code and make no
 * promise to hand-written code.
 */
@NullMarked
package dev.aloft.json;

import org.jspecify.annotations.NullMarked;
