/** Serverless Devs' component fc3 for Aliyun Function Compute: {@code s.yaml}. */
@NullMarked
package dev.aloft.tooling.deploy.fc;

import org.jspecify.annotations.NullMarked;
