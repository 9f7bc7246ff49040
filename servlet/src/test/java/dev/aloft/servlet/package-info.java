/** Tests of the servlet API's request and response against what its Javadoc says. */
@NullMarked
package dev.aloft.servlet;

import org.jspecify.annotations.NullMarked;
