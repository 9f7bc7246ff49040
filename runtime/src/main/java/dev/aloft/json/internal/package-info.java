/** The use of jackson-core by the reader and the writer. Not exported. */
@NullMarked
package dev.aloft.json.internal;

import org.jspecify.annotations.NullMarked;
