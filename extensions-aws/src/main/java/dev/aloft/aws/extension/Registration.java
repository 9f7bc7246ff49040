package dev.aloft.aws.extension;

import org.jspecify.annotations.Nullable;

/**
 * What Lambda says of the function when the extension registers; empty where it says nothing.
 *
 * @param functionName the function's name
 * @param functionVersion its version
 * @param handler its handler setting
 * @param accountId the account; null where Lambda does not tell
 */
public record Registration(
    String functionName, String functionVersion, String handler, @Nullable String accountId) {}
