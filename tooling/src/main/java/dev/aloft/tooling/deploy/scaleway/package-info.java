/** Scaleway's plugin of the Serverless Framework: {@code serverless.yml}. */
@NullMarked
package dev.aloft.tooling.deploy.scaleway;

import org.jspecify.annotations.NullMarked;
