/** The events of SCF. Not for use outside this module; knows nothing of the package above. */
@NullMarked
package dev.aloft.tencent.internal;

import org.jspecify.annotations.NullMarked;
