/** The SCF runtime API loop, the web server, and what they are made of. Not for outside use. */
@NullMarked
package dev.aloft.tencent.internal;

import org.jspecify.annotations.NullMarked;
