/** The annotations a function carries. This module depends on nothing. */
module dev.aloft.annotations {
  requires static org.jspecify;

  exports dev.aloft;
}
