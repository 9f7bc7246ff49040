/** Extensions against Lambda's double, in this process and in processes of their own. */
@NullMarked
package dev.aloft.aws.extension;

import org.jspecify.annotations.NullMarked;
