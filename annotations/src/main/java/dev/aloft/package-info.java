/**
 * The annotations that turn a method into a serverless function. They are read at compile time by
 * Aloft's annotation processor; nothing reads them at run time.
 */
@NullMarked
package dev.aloft;

import org.jspecify.annotations.NullMarked;
