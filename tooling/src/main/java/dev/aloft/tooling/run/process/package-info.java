/** Functions as processes beside their cloud's double: started, called, restarted, observed. */
@NullMarked
package dev.aloft.tooling.run.process;

import org.jspecify.annotations.NullMarked;
