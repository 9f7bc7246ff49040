/**
 * HTTP requests and responses as {@code javax.servlet} 3.1 has them, without a container. Generated
 * code makes a {@link dev.aloft.servlet.ServletExchange} for each invocation of an existing handler
 * that takes them; handlers see the interfaces of {@code javax.servlet.http} alone.
 */
@org.jspecify.annotations.NullMarked
package dev.aloft.servlet;
