/** Tencent's component scf: one {@code serverless.yml} for each function. */
@NullMarked
package dev.aloft.tooling.deploy.scf;

import org.jspecify.annotations.NullMarked;
