/** The Lambda runtime API loop and what it is made of. Not for use outside this module. */
@NullMarked
package dev.aloft.aws.internal;

import org.jspecify.annotations.NullMarked;
