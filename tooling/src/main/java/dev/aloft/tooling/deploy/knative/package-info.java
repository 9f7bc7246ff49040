/** Knative's resources, and Google Cloud Run's services. */
@NullMarked
package dev.aloft.tooling.deploy.knative;

import org.jspecify.annotations.NullMarked;
