/**
 * AWS's Signature Version 4, in the {@code Authorization} header: "Create a signed AWS API request"
 * in the IAM user guide.
 */
@NullMarked
package dev.aloft.aws.sigv4;

import org.jspecify.annotations.NullMarked;
