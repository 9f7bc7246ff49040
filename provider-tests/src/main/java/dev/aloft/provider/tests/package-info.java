/** What the tests of all providers have in common: each cloud's tests extend these. */
@NullMarked
package dev.aloft.provider.tests;

import org.jspecify.annotations.NullMarked;
