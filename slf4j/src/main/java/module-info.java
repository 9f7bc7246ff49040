/** SLF4J's records in the cloud's log. */
module dev.aloft.slf4j {
  requires dev.aloft.log;
  requires transitive org.slf4j;
  requires static org.jspecify;

  exports dev.aloft.slf4j;

  provides org.slf4j.spi.SLF4JServiceProvider with
      dev.aloft.slf4j.AloftServiceProvider;
}
