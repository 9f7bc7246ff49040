/** Makes new projects, and adds Aloft to those that exist. */
@NullMarked
package dev.aloft.tooling.create;

import org.jspecify.annotations.NullMarked;
