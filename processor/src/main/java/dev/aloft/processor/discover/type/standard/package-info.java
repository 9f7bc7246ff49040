/** Types that need no generated codec, or cannot have one. */
@NullMarked
package dev.aloft.processor.discover.type.standard;

import org.jspecify.annotations.NullMarked;
