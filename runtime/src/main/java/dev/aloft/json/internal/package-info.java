/** How the reader and the writer drive jackson-core. Not exported. */
@NullMarked
package dev.aloft.json.internal;

import org.jspecify.annotations.NullMarked;
