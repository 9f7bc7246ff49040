/** What each cloud takes: kinds of artifacts, names of runtimes, limits. One table, dated. */
@NullMarked
package dev.aloft.tooling.cloud;

import org.jspecify.annotations.NullMarked;
