/** AWS SAM: {@code template.yaml}. */
@NullMarked
package dev.aloft.tooling.deploy.sam;

import org.jspecify.annotations.NullMarked;
