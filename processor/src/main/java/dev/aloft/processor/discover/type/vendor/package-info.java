/** What is known of classes of clouds' own libraries, beyond what their class files say. */
@NullMarked
package dev.aloft.processor.discover.type.vendor;

import org.jspecify.annotations.NullMarked;
