/** Writes all descriptors of a deployment, with the user's overlays merged over them. */
@NullMarked
package dev.aloft.tooling.deploy.files;

import org.jspecify.annotations.NullMarked;
