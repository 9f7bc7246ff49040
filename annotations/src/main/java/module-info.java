/** The annotations for functions. This module has no dependencies at run time. */
module dev.aloft.annotations {
  // For the processor that reports that the real one is missing; not needed after compilation.
  requires static java.compiler;
  requires static org.jspecify;

  exports dev.aloft;
}
