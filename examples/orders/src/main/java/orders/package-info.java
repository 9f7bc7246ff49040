/** A shop that takes orders: what is not marked as nullable must be there, and is never null. */
@NullMarked
package orders;

import org.jspecify.annotations.NullMarked;
