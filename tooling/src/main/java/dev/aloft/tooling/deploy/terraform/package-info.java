/** Terraform's JSON syntax, for AWS and Scaleway: {@code main.tf.json}. */
@NullMarked
package dev.aloft.tooling.deploy.terraform;

import org.jspecify.annotations.NullMarked;
