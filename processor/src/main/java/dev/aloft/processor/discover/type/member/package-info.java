/** The members of a type, and the properties they make. */
@NullMarked
package dev.aloft.processor.discover.type.member;

import org.jspecify.annotations.NullMarked;
