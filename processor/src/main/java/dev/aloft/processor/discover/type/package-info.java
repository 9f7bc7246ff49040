/** Reads Java types as JSON sees them: into values, properties and codecs. */
@NullMarked
package dev.aloft.processor.discover.type;

import org.jspecify.annotations.NullMarked;
