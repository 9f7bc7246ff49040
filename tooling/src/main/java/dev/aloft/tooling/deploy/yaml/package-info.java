/**
 * YAML and JSON as trees of maps, lists and scalars: read with places, merged, written in a stable
 * form.
 */
@NullMarked
package dev.aloft.tooling.deploy.yaml;

import org.jspecify.annotations.NullMarked;
