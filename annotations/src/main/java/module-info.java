/** The annotations a function carries. This module depends on nothing at run time. */
module dev.aloft.annotations {
  // For a processor that says that the real one is missing; it is gone after compilation.
  requires static java.compiler;
  requires static org.jspecify;

  exports dev.aloft;
}
