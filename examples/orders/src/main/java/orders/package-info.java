/** A shop that takes orders. What is not marked as nullable is required and never null. */
@NullMarked
package orders;

import org.jspecify.annotations.NullMarked;
