/** The command that deploys a descriptor, by the cloud's own tool. */
@NullMarked
package dev.aloft.tooling.deploy.command;

import org.jspecify.annotations.NullMarked;
