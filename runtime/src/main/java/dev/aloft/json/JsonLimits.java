package dev.aloft.json;

import dev.aloft.json.internal.TokenScanner;

/**
 * The bounds within which documents are read and written. A document that exceeds one is rejected;
 * nothing is truncated.
 *
 * @param maxDepth nesting levels of arrays and objects in a document that is read
 * @param maxStringLength UTF-16 chars of one string that is read into memory
 * @param maxNumberLength characters of one number, and digits of one integer whose exponent is
 *     written out; together, exponents may add a thousand times that to a document's integers, or
 *     ten digits for each of the document's bytes if that is more
 * @param maxNumberScale digits by which a decimal's exponent may shift the decimal point, in either
 *     direction: a few characters such as {@code 1e999999999} must not become a gigabyte in the
 *     next addition
 * @param maxNameLength bytes of one property's name
 * @param maxDocumentLength bytes of one document
 * @param maxWriteDepth nesting levels of arrays and objects in a document that is written; a deeper
 *     value most likely contains itself
 */
public record JsonLimits(
    int maxDepth,
    int maxStringLength,
    int maxNumberLength,
    int maxNumberScale,
    int maxNameLength,
    int maxDocumentLength,
    int maxWriteDepth) {
  /** The defaults of readers and writers: room for every cloud's largest event. */
  public static final JsonLimits DEFAULT =
      new JsonLimits(500, 20_000_000, 1000, 10_000, 50_000, 64 << 20, 1000);

  /** Checks that every bound is positive. */
  public JsonLimits {
    if (maxDepth < 1
        || maxStringLength < 1
        || maxNumberLength < 1
        || maxNumberScale < 1
        || maxNameLength < 1
        || maxDocumentLength < 1
        || maxWriteDepth < 1) {
      throw new IllegalArgumentException("Every limit must be at least 1.");
    }
  }

  /** A scanner within these limits. */
  TokenScanner scanner() {
    return new TokenScanner(maxDepth, maxStringLength, maxNumberLength, maxNameLength);
  }
}
