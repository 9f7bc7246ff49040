/** What is deployed: the functions, their artifacts, and the few choices that apply to all. */
@NullMarked
package dev.aloft.tooling.deploy;

import org.jspecify.annotations.NullMarked;
